/** A shape gives the distance of a point from its edge, negative inside. */

const turned = ([x, y], [cx, cy], degrees) => {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  return [dx * Math.cos(angle) - dy * Math.sin(angle), dx * Math.sin(angle) + dy * Math.cos(angle)];
};

/** A rectangle with round corners, given by its centre and half its sides. */
function box(centre, [halfWidth, halfHeight], corner, degrees = 0) {
  return (point) => {
    const [x, y] = turned(point, centre, degrees);
    const out = [Math.abs(x) - halfWidth + corner, Math.abs(y) - halfHeight + corner];
    return Math.hypot(...out.map((each) => Math.max(0, each))) + Math.min(0, Math.max(...out)) - corner;
  };
}

/** A line with round ends; the pen is half its width. */
function stroke([x1, y1], [x2, y2], pen) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return ([x, y]) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - pen;
  };
}

/** What of a turned shape lies left of its middle, but for this much. */
function band(shape, centre, degrees, from) {
  return (point) => Math.max(shape(point), turned(point, centre, degrees)[0] + from);
}

module.exports = { band, box, stroke };
