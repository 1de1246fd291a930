// What the explorer is measured against: a body map that others made, with a short result, as an app of one's own.

import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Model from 'react-body-highlighter';

/** The muscles of the map that make up each part. */
const PARTS = {
  head: ['head'],
  neck: ['neck'],
  trunk: ['chest', 'abs', 'obliques'],
  arms: ['front-deltoids', 'biceps', 'triceps', 'forearm'],
  legs: ['abductors', 'quadriceps', 'knees', 'calves'],
};
const ORDER = Object.keys(PARTS);
const partOf = (muscle) => ORDER.find((part) => PARTS[part].includes(muscle));

/** The name of a pattern: one of five. */
function nameOf(picked) {
  const places = ORDER.flatMap((part, place) => (picked.includes(part) ? [place] : []));
  if (!places.length) return 'Nothing picked';
  if (places.length === 1) return 'Focal dystonia';
  if (picked.includes('trunk') && places.length > 2) return 'Generalized dystonia';
  return places.at(-1) - places[0] === places.length - 1 ? 'Segmental dystonia' : 'Multifocal dystonia';
}

function App() {
  const [picked, setPicked] = useState([]);
  const toggle = ({ muscle }) => {
    const part = partOf(muscle);
    setPicked((parts) => (parts.includes(part) ? parts.filter((other) => other !== part) : [...parts, part]));
  };
  return (
    <>
      <Model
        style={{ width: '20rem' }}
        data={picked.map((name) => ({ name, muscles: PARTS[name] }))}
        onClick={toggle}
      />
      <h2 id="result">{nameOf(picked)}</h2>
      <ul>{picked.map((part) => <li key={part}>{part}</li>)}</ul>
    </>
  );
}

createRoot(document.getElementById('root')).render(<App />);
