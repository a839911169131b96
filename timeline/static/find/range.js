// The stretch of time that the reader looks at: two thumbs on the strip below the axis, and shares of the drawing's width.
(function (find) {
  "use strict";

  const stage = document.querySelector(".timeline-stage");
  // Of the total time, what a thumb should move at least; the first unit of the calendar that is longer is taken.
  const FINEST = 1 / 200;
  const LENGTHS = [["day", 1], ["month", 28], ["year", 365]];
  const ends = [{ field: "from", words: "Events from" }, { field: "to", words: "Events to" }];
  const NUMBERS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };
  let box;

  const drawing = () => timelineMarks.drawing(stage);

  // Days, and the shares at which they lie, in pairs; breaks take another share of a wide drawing than of a narrow one.
  function knots() {
    const scales = find.area.dataset.scales.split(";").map((scale) => scale.split(" "));
    const [, ...numbers] = scales.find(([frame]) => drawing().classList.contains(`timeline-drawing-${frame}`)).map(Number);
    return numbers.flatMap((day, at) => (at % 2 ? [] : [{ day, share: numbers[at + 1] }]));
  }

  function between(value, from, to) {
    const all = knots();
    const next = Math.max(1, all.findIndex((knot, at) => at && (knot[from] >= value || at === all.length - 1)));
    const [one, other] = [all[next - 1], all[next]];
    return one[to] + ((value - one[from]) / (other[from] - one[from])) * (other[to] - one[to]);
  }

  const inside = (share) => Math.min(Math.max(share, 0), 1);
  const shareOf = (day) => inside(between(day, "day", "share"));
  const dayAt = (share) => between(inside(share), "share", "day");

  function unit() {
    const all = knots(), step = (all[all.length - 1].day - all[0].day) * FINEST;
    return find.units[LENGTHS.filter(([, days]) => days <= Math.max(step, 1)).pop()[0]];
  }

  find.rangeOf = function ({ from, to }) {
    if (!from && !to) return null;
    return { from: from ? shareOf(find.date(from).first) : 0, to: to ? shareOf(find.date(to).last + 1) : 1 };
  };

  // The dates of a range; an end of the drawing is no limit.
  find.datesOf = function (range) {
    const { of, edtf } = unit(), { from, to } = range || { from: 0, to: 1 };
    return { from: from > 0 ? edtf(of(dayAt(from))) : "", to: to < 1 ? edtf(of(dayAt(to) - 1e-6)) : "" };
  };

  // Which unit of the calendar a thumb stands at.
  function placeOf(end) {
    const { from, to } = find.rangeOf(find.state) || { from: 0, to: 1 };
    return unit().of(end.field === "from" ? dayAt(from) : dayAt(to) - 1e-6);
  }

  function move(end, at, isMoving) {
    const { start, edtf, of } = unit(), all = knots();
    const other = placeOf(ends.find((each) => each !== end));
    const kept = end.field === "from" ? Math.min(at, other) : Math.max(at, other);
    const isLimit = end.field === "from" ? start(kept) > all[0].day : start(kept + 1) < all[all.length - 1].day;
    const [first, last] = [of(all[0].day), of(all[all.length - 1].day)];
    find.change({ [end.field]: isLimit ? edtf(Math.min(Math.max(kept, first), last)) : "" }, isMoving ? null : "pushState");
  }

  function press(end, event) {
    const edge = { Home: knots()[0], End: knots()[knots().length - 1] }[event.key];
    if (!edge && !NUMBERS[event.key]) return;
    event.preventDefault();
    move(end, edge ? unit().of(edge.day) : placeOf(end) + NUMBERS[event.key]);
  }

  // The thumb that is nearer follows the pointer; only where it is let go becomes a step of the history.
  function drag(event) {
    if (event.button) return;
    event.preventDefault();
    const shareAt = ({ clientX }) => { const { left, width } = box.getBoundingClientRect(); return (clientX - left) / width; };
    const { from, to } = find.rangeOf(find.state) || { from: 0, to: 1 }, share = shareAt(event);
    const end = Math.abs(share - from) < Math.abs(share - to) || share < from ? ends[0] : ends[1];
    const follow = (where, isMoving) => move(end, unit().of(dayAt(shareAt(where))), isMoving);
    const stop = new AbortController(), { signal } = stop;
    box.setPointerCapture(event.pointerId);
    end.thumb.focus({ preventScroll: true });
    box.addEventListener("pointermove", (where) => follow(where, true), { signal });
    box.addEventListener("pointerup", (where) => { follow(where, true); find.settle(); stop.abort(); }, { signal });
    box.addEventListener("pointercancel", () => { find.settle(); stop.abort(); }, { signal });
  }

  function put(element, name, share) {
    element.style.setProperty(name, `${100 * share}%`);
  }

  function tell(end, share) {
    const { of, words } = unit(), isFrom = end.field === "from";
    put(end.thumb, "left", share);
    end.thumb.setAttribute("aria-valuenow", Math.round(100 * share));
    end.thumb.setAttribute("aria-valuetext", words(of(isFrom ? dayAt(share) : dayAt(share) - 1e-6)));
  }

  find.putRange = function (range) {
    if (!box) return;
    const { from, to } = range || { from: 0, to: 1 };
    [from, to].forEach((share, at) => tell(ends[at], share));
    put(box.firstChild, "width", from);
    put(box.children[1], "left", to);
    box.classList.toggle("is-narrowed", Boolean(range));
  };

  function place() {
    const strip = drawing().querySelector(".timeline-density");
    box.hidden = !strip;
    if (!strip) return;
    const { top, height } = strip.getBoundingClientRect(), outer = stage.getBoundingClientRect();
    box.style.top = `${top - outer.top}px`;
    box.style.height = `${height}px`;
    find.putRange(find.rangeOf(find.state));
  }

  function thumb(end) {
    end.thumb = document.createElement("span");
    const attributes = { role: "slider", tabindex: "0", "aria-label": end.words, "aria-valuemin": "0", "aria-valuemax": "100" };
    for (const [name, value] of Object.entries(attributes)) end.thumb.setAttribute(name, value);
    end.thumb.addEventListener("keydown", (event) => press(end, event));
    return end.thumb;
  }

  find.addRange = function () {
    box = document.createElement("div");
    box.className = "timeline-range";
    box.append(document.createElement("i"), document.createElement("i"), ...ends.map(thumb));
    box.addEventListener("pointerdown", drag);
    stage.append(box);
    new ResizeObserver(place).observe(stage);
    place();
  };
})(window.timelineFind);
