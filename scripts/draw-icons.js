/** Draws assets/COMMAND-SIZE.png, the pictures of the ribbon: `npm run icons`. */
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { png } = require("./icons/png");
const { band, box, stroke } = require("./icons/shapes");

const SIDES = [16, 20, 24, 32, 40, 48, 64, 80];

const GREEN = [16, 110, 60];
const WHITE = [255, 255, 255];
const GREY = [110, 110, 110];
const BLUE = [25, 100, 190];
const AMBER = [240, 160, 30];

/**
 * What is painted over what. Lengths are sixteenths of the side, so that edges stand sharp in the smallest picture, and
 * the colours are seen on a white and on a black ribbon.
 */
const PICTURES = {
  // A tick on a square.
  check: [
    [GREEN, box([8, 8], [8, 8], 3)],
    [WHITE, stroke([4, 8.3], [6.9, 11.2], 1.05)],
    [WHITE, stroke([6.9, 11.2], [12.2, 5.1], 1.05)],
  ],
  // An eraser above a line.
  unmark: [
    [GREY, box([9, 14.5], [6, 0.5], 0)],
    [AMBER, box([8, 7], [6.6, 3.9], 1.2, 45)],
    [WHITE, band(box([8, 7], [5.4, 2.7], 0.5, 45), [8, 7], 45, 1.3)],
  ],
  // A page with a heading and three columns that grow.
  overview: [
    [BLUE, box([8, 8], [7, 8], 1)],
    [WHITE, box([8, 8], [6, 7], 0)],
    [BLUE, box([8, 3.5], [4, 0.5], 0)],
    [BLUE, box([8, 5.5], [4, 0.5], 0)],
    [BLUE, box([5, 12], [1, 1], 0)],
    [BLUE, box([8, 11], [1, 2], 0)],
    [BLUE, box([11, 10], [1, 3], 0)],
  ],
};

for (const [command, layers] of Object.entries(PICTURES)) {
  for (const side of SIDES) {
    writeFileSync(path.join(__dirname, `../assets/${command}-${side}.png`), png(side, layers));
  }
}
