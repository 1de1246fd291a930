//! The drawing: what is true of its paths, whatever they look like.

use dystonia_explorer::ui::figure::paths::BODY;

/// How wide the body's coordinate space is.
const WIDTH: f64 = 260.0;

/// Path data as commands with their numbers.
fn commands(path: &str) -> Vec<(char, Vec<f64>)> {
    let starts = path.match_indices(|c: char| c.is_ascii_alphabetic()).map(|(at, _)| at);
    let ends = starts.clone().skip(1).chain([path.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| {
            let (command, numbers) = path[start..end].split_at(1);
            let numbers = numbers.replace('-', " -");
            let numbers = numbers.split_whitespace().map(|number| number.parse().expect("a number"));
            (command.chars().next().expect("a command"), numbers.collect())
        })
        .collect()
}

/// The same as it looks in a mirror.
fn in_a_mirror(path: &str) -> Vec<(char, Vec<f64>)> {
    let mut commands = commands(path);
    for (command, numbers) in &mut commands {
        for number in numbers.iter_mut().step_by(2) {
            match command {
                'M' => *number = WIDTH - *number,
                'c' | 's' | 'l' | 'h' => *number = -*number,
                'v' => {}
                other => panic!("what is {other} in a mirror?"),
            }
        }
    }
    commands
}

fn assert_same(one: &[(char, Vec<f64>)], other: &[(char, Vec<f64>)], what: &str) {
    assert_eq!(one.len(), other.len(), "{what}");
    for ((command, numbers), (other, others)) in one.iter().zip(other) {
        let close = numbers.iter().zip(others).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(
            command == other && numbers.len() == others.len() && close,
            "{what}: {numbers:?}, {others:?}"
        );
    }
}

#[test]
fn left_and_right_are_each_others_mirror_image() {
    let mut pairs = 0;
    for shape in BODY.shapes {
        let region = shape.region.mirrored();
        if region == shape.region {
            continue;
        }
        let other = BODY.shapes.iter().find(|shape| shape.region == region).expect("it is drawn");
        assert_same(&in_a_mirror(shape.path), &commands(other.path), region.id());
        assert_same(&in_a_mirror(shape.hit), &commands(other.hit), region.id());
        pairs += 1;
    }
    assert_eq!(pairs, 4, "arms and legs");
}
