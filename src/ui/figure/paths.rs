//! The drawing: every path of the figure, as data. Drawn for this project.
//!
//! An adult, neither man nor woman, standing, from the front, palms forward. Knows nothing of
//! selection, colour, stroke widths or language. Left and right are the figure's own: on this front
//! view the figure's left arm has the larger x.

use crate::domain::Region;

/// One region in one picture.
#[derive(Debug)]
pub struct Shape {
    /// Which region a click on it means.
    pub region: Region,
    /// SVG path data of what is drawn. A neighbour's path has the very same border; the neck's has the
    /// larynx as a hole, wound the other way, so that either fill rule leaves it open.
    pub path: &'static str,
    /// SVG path data of a simple polygon: where a touch means this region. Follows the drawn borders
    /// inside the figure, reaches out to the nearest region outside it, overlaps no other's.
    pub hit: &'static str,
    /// Whether both paths are those of the other side, to be drawn as in a mirror: [`MIRROR`].
    pub mirrored: bool,
    /// A point well inside the shape and its `hit`: a click here means the region.
    pub center: (u32, u32),
}

/// The mark that two picked regions touch: a clasp over their border, or one on each side.
#[derive(Debug)]
pub struct Link {
    /// The two regions, in the order of `domain::EDGES`.
    pub ends: (Region, Region),
    /// SVG path data.
    pub path: &'static str,
}

const fn link(a: Region, b: Region, path: &'static str) -> Link {
    Link { ends: (a, b), path }
}

/// One picture: its coordinate space, its regions, and lines that only decorate.
#[derive(Debug)]
pub struct Picture {
    /// What the ids of its shapes begin with; the id of them all together.
    pub id: &'static str,
    /// `viewBox` of the SVG.
    pub view_box: &'static str,
    /// One shape per region; neighbours share their borders and none overlaps another.
    pub shapes: &'static [Shape],
    /// One link for each pair of regions that touch, where both are in the picture.
    pub links: &'static [Link],
    /// Strokes drawn over the regions (eyes, lips, collar bones …), never a target.
    pub lines: &'static str,
}

/// The `transform` that mirrors the body.
pub const MIRROR: &str = "matrix(-1 0 0 1 260 0)";

/// The figure's left arm and leg; the right ones are their mirror images.
const ARM: &str = "M183 112.3c4.5 1 8 2.8 11.5 7.1s5.1 9.8 6.1 17.6 1.2 16.9 2.4 28 4.8 26.8 7.6 38 4.5 16.5 6.6 30 2.7 34.6 10.5 49.9c1.3 2.6 1.9 3.7 4.5 7.4s9.1 10.6 11.6 14.3 1.7 5.2-.1 5.9-2.4-.2-3.9-1.8-3.7-3.9-5.1-6.2c5.6 16 7.8 23.7 4.5 24.6s-5.2-6.9-7.8-16.3c3.2 14 5 21.8 1.3 22.5s-5-7.2-6.8-20.8c1.3 12.1 2.5 20.1-1.3 20.5s-4.4-7.6-4.5-20.8c-1.3 7.4 .7 15.4-3.9 15.4s-2.4-8.7-3-14.1-.9-9.6-.8-15 1-11.3 .9-17.4-.7-11.5-3.3-19.1-8.5-17.5-11.4-26-3-10.5-5.4-25-9-40.6-16.4-60c-1.8-6.9-2-14.3-.8-21s3.5-12.3 7-17.7z";
const ARM_HIT: &str = "M183 112l5-28 30 10 16 51 26 125v80l-18 12h-34l-14-34 2-40-4-20-6-32-9-85-1-21z";
const LEG: &str = "M178.6 268c1.3 7.3 1.5 11.1 1.6 22s-.6 28.9-2.4 43-5.1 29.5-7.2 41-3.2 17.1-3.2 28 2.6 19.2 3 37-7.4 45.8-8 69c-.1 5.4-.2 10.1 2 16s8.1 14.7 9 19.6 .2 5.6-1.6 5.6-2.1-1.4-2-2.9c-.4 2-.2 4.7-2 4.7s-2.3-1.9-2.2-3.8c-.4 2.1-.5 4.8-2.4 4.8s-2.1-2.2-2-4.2c-.4 2.3-.3 5.1-2.4 5.1s-2.1-2.8-2-5.3c-.3 3.2-1.5 6.4-4.6 6.4s-4-1.9-4.2-8-3.3-18.4-3-25 1.5-9.3 2.2-14c3.2-22.2-7.4-48.8-7.8-66s2-20 3.2-36-2.3-42.4-5.2-60-5-30.7-7.4-46l0-10c7.5-2.3 13.8-4.6 22-8s18-8.1 26.6-13z";
const LEG_HIT: &str = "M130 289l49-21h13l4 20-2 40 14 34-8 38-5 100 9 60h-74z";

/// The whole figure from the front, in nine regions.
pub const BODY: Picture = Picture {
    id: "dx-body",
    view_box: "0 0 260 560",
    shapes: &[
        Shape {
            region: Region::Eyes,
            path: "M106.7 56.2c-1.5-.7-2.6-1.5-3.6-3.3s-1.3-4.8-1.6-7 0-4 1.4-4.2 2 1 3 1.7c-1-3.5-1.6-5.4-1.7-10.7s2.5-14.1 7.6-18.6 11.6-6.1 18.2-6.1 13.1 1.6 18.2 6.1 7.7 13.3 7.6 18.6-.7 7.2-1.7 10.7c1-.7 1.6-1.9 3-1.7s1.7 2 1.4 4.2-.6 5.2-1.6 7-2.1 2.6-3.6 3.3c-3.3-.6-6.3-.7-10.2 .1s-8.6 2.7-13.1 2.7-9.2-1.9-13.1-2.7-6.9-.7-10.2-.1z",
            hit: "M174 0l10 18v42l-30-4h-12l-12 3-12-3h-12l-30 4v-42l10-18z",
            mirrored: false,
            center: (130, 34),
        },
        Shape {
            region: Region::Mouth,
            path: "M106.7 56.2c3.3-.6 6.3-.7 10.2 .1s8.6 2.7 13.1 2.7 9.2-1.9 13.1-2.7 6.9-.7 10.2-.1c-.3 3.4-1 6.8-2.3 9.9s-3 6-5.1 8.6c-2.2 2.5-5.2 4.8-8.1 5.8s-5.1 1.2-7.8 1.2-4.9-.2-7.8-1.2-5.9-3.3-8.1-5.8c-2.1-2.6-3.8-5.5-5.1-8.6s-2-6.5-2.3-9.9z",
            hit: "M130 59l12-3h12l30 4-6 16-16 11-16-12-8 6-7 1h-2l-7-1-8-6-16 12-16-11-6-16 30-4h12z",
            mirrored: false,
            center: (130, 75),
        },
        Shape {
            region: Region::Larynx,
            path: "M130 86c-1.8-.8-3.5-1.2-5.8-1.3s-4.9 1.6-4.8 4.6 .1 7 .5 10.1 1.5 6 3.5 7.7 4.3 1.4 6.6 1.4 4.6 .3 6.6-1.4 3.1-4.6 3.5-7.7 .4-7.1 .5-10.1-2.5-4.7-4.8-4.6-4 .5-5.8 1.3z",
            hit: "M131 82v3h7l3 4-1 12-3 7h-14l-3-7-1-12 3-4h7v-3z",
            mirrored: false,
            center: (130, 98),
        },
        Shape {
            region: Region::Neck,
            path: "M114.1 74.7c2.2 2.5 5.2 4.8 8.1 5.8s5.1 1.2 7.8 1.2 4.9-.2 7.8-1.2 5.9-3.3 8.1-5.8c-.8 6.4-2.5 12.8 .3 19.2s10.4 10.3 17.1 12.8 13 4.2 19.7 5.6c-13.4 3.3-32 5.2-41 6.1s-7.7 3.6-12 3.6-3-2.7-12-3.6-27.6-2.8-41-6.1c6.7-1.4 13-3.1 19.7-5.6s14.3-6.4 17.1-12.8 1.1-12.8 .3-19.2zM130 86c-1.8-.8-3.5-1.2-5.8-1.3s-4.9 1.6-4.8 4.6 .1 7 .5 10.1 1.5 6 3.5 7.7 4.3 1.4 6.6 1.4 4.6 .3 6.6-1.4 3.1-4.6 3.5-7.7 .4-7.1 .5-10.1-2.5-4.7-4.8-4.6-4 .5-5.8 1.3z",
            hit: "M131 82l7-1 8-6 16 12 26-3-5 28-40 8-13 2-13-2-40-8-5-28 26 3 16-12 8 6 7 1v3h-7l-3 4 1 12 3 7h14l3-7 1-12-3-4h-7z",
            mirrored: false,
            center: (144, 108),
        },
        Shape { region: Region::ArmLeft, path: ARM, hit: ARM_HIT, mirrored: false, center: (207, 225) },
        Shape { region: Region::ArmRight, path: ARM, hit: ARM_HIT, mirrored: true, center: (53, 225) },
        Shape {
            region: Region::Trunk,
            path: "M77 112.3c13.4 3.3 32 5.2 41 6.1s7.7 3.6 12 3.6 3-2.7 12-3.6 27.6-2.8 41-6.1c-3.5 5.4-5.8 11-7 17.7s-1 14.1 .8 21c-.4 9-1.1 16.4-2.6 27s-4.6 21.7-4.6 37 5.9 35.3 9 53c-8.6 4.9-18.4 9.6-26.6 13s-14.5 5.7-22 8c-7.5-2.3-13.8-4.6-22-8s-18-8.1-26.6-13c3.1-17.7 9-37.7 9-53s-3.1-26.4-4.6-37-2.2-18-2.6-27c1.8-6.9 2-14.3 .8-21s-3.5-12.3-7-17.7z",
            hit: "M130 122l13-2 40-8-7 18 1 21 9 85 6 32h-13l-49 21-49-21h-13l6-32 9-85 1-21-7-18 40 8z",
            mirrored: false,
            center: (130, 200),
        },
        Shape { region: Region::LegLeft, path: LEG, hit: LEG_HIT, mirrored: false, center: (155, 380) },
        Shape { region: Region::LegRight, path: LEG, hit: LEG_HIT, mirrored: true, center: (105, 380) },
    ],
    links: &[
        link(Region::Eyes, Region::Mouth, "M109 53v8M151 53v8"),
        link(Region::Mouth, Region::Larynx, "M130 79v9"),
        link(Region::Mouth, Region::Neck, "M117.5 74v8M142.5 74v8"),
        link(Region::Larynx, Region::Neck, "M122 99h-5M138 99h5"),
        link(Region::Neck, Region::ArmLeft, "M168 109l21 6"),
        link(Region::Neck, Region::ArmRight, "M92 109l-21 6"),
        link(Region::Neck, Region::Trunk, "M108 110v15M152 110v15"),
        link(Region::ArmLeft, Region::ArmRight, "M190 133Q130 160 70 133"),
        link(Region::ArmLeft, Region::Trunk, "M186 150l-17 3"),
        link(Region::ArmRight, Region::Trunk, "M74 150l17 3"),
        link(Region::Trunk, Region::LegLeft, "M153 268v22"),
        link(Region::Trunk, Region::LegRight, "M107 268v22"),
        link(Region::LegLeft, Region::LegRight, "M120 304h20"),
    ],
    lines: concat!(
        "M134.8 38.3c1.6-1.1 3.6-1.6 5.6-1.6s3.9 .7 5.5 1.9M125.2 38.3c-1.6-1.1-3.6-1.6-5.6-1.6s-3.9 .7-5.5 1.9",
        "M135.6 45.1c1.1-1.4 2.7-2.2 4.5-2.3s3.6 .8 4.8 2.3M124.4 45.1c-1.1-1.4-2.7-2.2-4.5-2.3s-3.6 .8-4.8 2.3M139.6 45.2a.5 .5 0 1 0 0-.1zM119.4 45.2a.5 .5 0 1 0 0-.1z",
        "M126.5 55c.9 .9 2.2 1.5 3.5 1.5s2.6-.6 3.5-1.5",
        "M123.9 65.4c2 .6 4 1 6.1 1s4.1-.4 6.1-1",
        "M107 49.4c-.3-3.7 .8-7.9 1.5-11.1s1.2-5.5 2.3-8.1c3.2-1.6 6.5-2.9 10.1-3.8s8-1.5 11.1-3.2 5.2-4.1 6.6-7.1M138.6 16.1c.9 2.7 2.3 5.1 4.3 7.3s4.6 4.2 6.1 6.8 1.9 4.8 2.5 8.1 1.3 7.4 1.5 11.1",
        "M232 302c-2.4-1-4.4-2.4-6-4.7s-2.8-5.5-2.8-8.7M28 302c2.4-1 4.4-2.4 6-4.7s2.8-5.5 2.8-8.7",
        "M146.8 402c-.5 2.8 .5 5.8 2.6 7.6s4.9 2.5 7.6 1.8M113.2 402c.5 2.8-.5 5.8-2.6 7.6s-4.9 2.5-7.6 1.8",
        "M127.7 221.5c.4 .9 1.3 1.5 2.3 1.5s1.9-.6 2.3-1.5",
    ),
};

/// Head and neck to the collar, enlarged and more finely drawn, in four regions.
pub const HEAD: Picture = Picture {
    id: "dx-head",
    view_box: "0 0 200 244",
    shapes: &[
        Shape {
            region: Region::Eyes,
            path: "M53.8 103.5c-3-1.3-5-2.9-7-6.5s-2.5-9.8-3.2-14 .1-7.7 2.8-8.2 3.9 1.9 5.8 3.2c-2-6.8-3.1-10.4-3.2-21s4.9-28 15-37 22.9-12 36-12 25.9 3 36 12 15.1 26.4 15 37-1.2 14.2-3.2 21c1.9-1.3 3.1-3.7 5.8-3.2s3.5 4 2.8 8.2-1.2 10.4-3.2 14-4 5.2-7 6.5c-6.7-1.2-12.5-1.4-20.2 .1s-17.1 5.4-26 5.4-18.3-3.9-26-5.4-13.5-1.3-20.2-.1z",
            hit: "M158 0l22 32v79l-34-7h-21l-25 5-25-5h-21l-34 7v-79l22-32z",
            mirrored: false,
            center: (100, 56),
        },
        Shape {
            region: Region::Mouth,
            path: "M53.8 103.5c6.7-1.2 12.5-1.4 20.2 .1s17.1 5.4 26 5.4 18.3-3.9 26-5.4 13.5-1.3 20.2-.1c-.6 6.7-2.2 13.4-4.7 19.5s-5.9 11.9-10 17c-4.4 5-10.4 9.5-16 11.6s-10.2 2.4-15.5 2.4-9.9-.3-15.5-2.4-11.6-6.6-16-11.6c-4.1-5.1-7.5-10.9-10-17s-4.1-12.8-4.7-19.5z",
            hit: "M100 109l25-5h21l34 7-14 41-34-12-18 13-13 4h-2l-13-4-18-13-34 12-14-41 34-7h21z",
            mirrored: false,
            center: (100, 136),
        },
        Shape {
            region: Region::Larynx,
            path: "M100 162.5c-3.6-1.7-6.9-2.4-11.5-2.7s-9.6 3.2-9.5 9.2 .1 13.8 1 20 3 12 7 15.3 8.4 2.7 13 2.7 9 .6 13-2.7 6.1-9.1 7-15.3 .9-14 1-20-4.9-9.5-9.5-9.2-7.9 1-11.5 2.7z",
            hit: "M101 157l1 2h10l8 4 3 17-3 17-7 10h-26l-7-10-3-17 3-17 8-4h10l1-2z",
            mirrored: false,
            center: (100, 187),
        },
        Shape {
            region: Region::Neck,
            path: "M68.5 140c4.4 5 10.4 9.5 16 11.6s10.2 2.4 15.5 2.4 9.9-.3 15.5-2.4 11.6-6.6 16-11.6c-1.5 12.1-4.6 23.7 .5 36s22.8 21.9 33 24.8 13.8 3.4 19 6.2 8.4 5.9 10.5 10.5c.6 3.2 1.2 6.4 2 9.5-31.9 6.2-64 12.5-96.5 12.5s-64.6-6.3-96.5-12.5c.8-3.1 1.4-6.3 2-9.5 2.1-4.6 5.3-7.7 10.5-10.5s8.8-3.3 19-6.2 27.9-12.5 33-24.8 2-23.9 .5-36zM100 162.5c-3.6-1.7-6.9-2.4-11.5-2.7s-9.6 3.2-9.5 9.2 .1 13.8 1 20 3 12 7 15.3 8.4 2.7 13 2.7 9 .6 13-2.7 6.1-9.1 7-15.3 .9-14 1-20-4.9-9.5-9.5-9.2-7.9 1-11.5 2.7z",
            hit: "M101 157l13-4 18-13 34 12 34 28v64h-200v-64l34-28 34-12 18 13 13 4-1 2h-10l-8 4-3 17 3 17 7 10h26l7-10 3-17-3-17-8-4h-10z",
            mirrored: false,
            center: (144, 216),
        },
    ],
    links: &[
        link(Region::Eyes, Region::Mouth, "M58 96v18M142 96v18"),
        link(Region::Mouth, Region::Larynx, "M100 144v26"),
        link(Region::Mouth, Region::Neck, "M75 137v19M125 137v19"),
        link(Region::Larynx, Region::Neck, "M86 180h-13M114 180h13"),
    ],
    lines: concat!(
        "M109.8 69.1c3-2.1 6-3.2 10.2-3.3s9.4 1.5 13 4.6c-3.4-2.3-7.4-3.5-11.5-3.6s-8.1 1.1-11.5 3.2M90.2 69.1c-3-2.1-6-3.2-10.2-3.3s-9.4 1.5-13 4.6c3.4-2.3 7.4-3.5 11.5-3.6s8.1 1.1 11.5 3.2",
        "M111 83.6c1.8-3.4 5.2-5.6 9-5.8s7.7 1.7 9.8 5c-2.5-2.9-6.4-4.4-10-4.1s-6.7 2.1-8.8 4.9M89 83.6c-1.8-3.4-5.2-5.6-9-5.8s-7.7 1.7-9.8 5c2.5-2.9 6.4-4.4 10-4.1s6.7 2.1 8.8 4.9M113 77.4c2.1-1.7 4.6-2.7 7.5-2.8s6.1 1 8.5 3M87 77.4c-2.1-1.7-4.6-2.7-7.5-2.8s-6.1 1-8.5 3M114 85.2c2.2 .9 4.7 1.3 7 1.1s4.6-.9 6.6-2M86 85.2c-2.2 .9-4.7 1.3-7 1.1s-4.6-.9-6.6-2M119.3 81.6a.9 .9 0 1 0 0-.1zM117.5 81.6a2.7 2.7 0 1 0 0-.1zM78.9 81.6a.9 .9 0 1 0 0-.1zM77.1 81.6a2.7 2.7 0 1 0 0-.1z",
        "M108 98.6c.4 1.1 1.2 2.2 1 3.4s-1.5 2.1-2.8 1.8M92 98.6c-.4 1.1-1.2 2.2-1 3.4s1.5 2.1 2.8 1.8M96.6 104.6c1 .7 2.2 1 3.4 1s2.4-.3 3.4-1",
        "M86 120.6c2.5 1.6 6.1 1.7 8.5 1.8s3.7 .4 5.5 .4 3.1-.3 5.5-.4 6-.2 8.5-1.8",
        "M89 119.4c2-1.5 5.1-1.9 7-1.6s2.6 .8 4 .8 2.1-.5 4-.8 5 .1 7 1.6M92.5 128.2c2.4 1.1 4.9 1.6 7.5 1.6s5.1-.5 7.5-1.6",
        "M153 79c1.1 2.9 1.4 6 1 9s-1.6 5.7-3.4 8M47 79c-1.1 2.9-1.4 6-1 9s1.6 5.7 3.4 8",
        "M54.4 90c-.5-7.4 1.6-15.7 3-22s2.3-10.9 4.6-16c6.4-3.3 12.8-5.7 20-7.5s15.7-3.1 22-6.5 10.3-8.1 13-14M117 24c1.9 5.3 4.6 10.1 8.5 14.5s9.1 8.5 12.1 13.5 3.8 9.6 5 16 2.5 14.6 3 22M106 30.5c-5.3 1.6-10.9 3.2-16 4.5s-9.3 2.4-14 3.6M111 20.5c-6.2-1.8-12.4-2.2-19-1s-13.5 4.1-19 8.5",
        "M108 221.5c7.3-1.6 12-2.6 22-4s25.3-2.6 38-2.5M92 221.5c-7.3-1.6-12-2.6-22-4s-25.3-2.6-38-2.5M100 172l0 14M83 194c5.5 1.7 11.2 2.6 17 2.6s11.5-.9 17-2.6",
    ),
};
