// The positions of boxes along their columns, in their given order; see `settling.py`.
import { settling } from "./measures.js";

function least(numbers) {
  return numbers.reduce((one, other) => Math.min(one, other));
}

function greatest(numbers) {
  return numbers.reduce((one, other) => Math.max(one, other));
}

// The middle of each box along its column.
export function settle({ rows, sizes, spaces, targets, bonds }) {
  const middles = sizes.map(() => 0);
  const apart = sizes.map(() => 0);
  const fits = rows.map((row) => {
    const steps = [0];
    for (let place = 1; place < row.length; place += 1) {
      const box = row[place];
      apart[box] = (sizes[row[place - 1]] + sizes[box]) / 2 + spaces[box];
      steps.push(steps[place - 1] + apart[box]);
    }
    row.forEach((box, place) => {
      middles[box] = steps[place] - steps[steps.length - 1] / 2;
    });
    return [row, steps];
  });
  const reasons = sizes.map(() => []);
  targets.forEach((target, box) => {
    if (target >= 0) reasons[target].push(box);
  });
  const back = [...fits].reverse();
  for (let sweep = 0; sweep < settling.SWEEPS; sweep += 1) {
    const [first, last] = [least(middles), greatest(middles)];
    const isLast = sweep === settling.SWEEPS - 1;
    const gravity = isLast ? 0 : settling.GRAVITY * Math.min(1, settling.GRAVITY_WITHIN / Math.max(1, last - first));
    const centre = [gravity, (gravity * (first + last)) / 2];
    for (const [row, steps] of sweep % 2 ? fits : back) {
      fitColumn(row, steps, centre, { apart, reasons, targets, bonds }, middles);
    }
  }
  return middles;
}

// Moves the roots of a tall picture up; with the first root its first reason is moved, and so on. The boxes from each root
// to the next belong to its sub-tree.
export function raiseRoots({ rows, sizes, spaces, targets, bonds }, middles) {
  const ends = [...rows[0].slice(1), middles.length];
  let free = -Infinity;
  rows[0].forEach((root, number) => {
    let first = Infinity;
    for (let box = root; box < ends[number]; box += 1) first = Math.min(first, middles[box] - sizes[box] / 2);
    const lowest = free + spaces[root] + sizes[root] / 2;
    let low = first + settling.ROOT_WITHIN;
    if (root && root + 1 < ends[number]) low = Math.max(low, middles[root + 1]);
    middles[root] = Math.max(Math.min(middles[root], low), lowest);
    free = middles[root] + sizes[root] / 2;
    if (root) return;
    for (let depth = 1; depth < rows.length; depth += 1) {
      const [box, next] = rows[depth];
      if (targets[box] !== rows[depth - 1][0] || (next !== undefined && bonds[next])) return;
      middles[box] = Math.min(middles[box], low);
    }
  });
}

// Moves the boxes of a column as near to the positions of their pulls as their order and distances allow.
function fitColumn(row, steps, centre, { apart, reasons, targets, bonds }, middles) {
  const weights = [];
  const wishes = row.map((box, place) => {
    let [weight, pull] = centre;
    if (targets[box] >= 0) {
      weight += 1;
      pull += middles[targets[box]];
    }
    if (reasons[box].length) {
      weight += reasons[box].length;
      for (const reason of reasons[box]) pull += middles[reason];
    }
    if (bonds[box]) {
      weight += bonds[box];
      pull += bonds[box] * (middles[row[place - 1]] + apart[box]);
    }
    if (!weight) [weight, pull] = [1, middles[box]];
    weights.push(weight);
    return pull / weight - steps[place];
  });
  const fitted = pooled(wishes, weights);
  row.forEach((box, place) => {
    middles[box] = fitted[place] + steps[place];
  });
}

// The non-decreasing numbers nearest to the wishes by weighted least squares.
export function pooled(wishes, weights) {
  const pools = [];
  wishes.forEach((wish, place) => {
    let [mean, heft, count] = [wish, weights[place], 1];
    while (pools.length && pools[pools.length - 1][0] >= mean) {
      const [other, more, others] = pools.pop();
      mean = (mean * heft + other * more) / (heft + more);
      heft += more;
      count += others;
    }
    pools.push([mean, heft, count]);
  });
  return pools.flatMap(([mean, , count]) => Array(count).fill(mean));
}
