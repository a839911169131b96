// The stretch of time that the chart shows, as shares of the drawing's width; null is the whole.
(function () {
  "use strict";

  const WHOLE = { from: 0, to: 1 };
  // The name of the words below the axis that hold for the whole range only.
  const CONTEXT = "context";

  function ends(plot) {
    return plot.wholeRange.map((end) => plot._fullLayout.xaxis.r2l(end));
  }

  timelineChart.shareOf = function (plot, x) {
    const [start, end] = ends(plot);
    return (plot._fullLayout.xaxis.r2l(x) - start) / (end - start);
  };

  function valueAt(plot, share) {
    const [start, end] = ends(plot);
    return plot._fullLayout.xaxis.l2r(start + share * (end - start));
  }

  timelineChart.rangeOf = function (plot) {
    const [from, to] = plot._fullLayout.xaxis.range.map((end) => timelineChart.shareOf(plot, end));
    return Math.abs(from) + Math.abs(to - 1) < 1e-6 ? null : { from, to };
  };

  // The drawing's ticks hold for its whole range. Closer, dates get Plotly's own, and shares those that came along.
  function tick({ xaxis, meta, annotations }, times) {
    const ours = meta.ticks || [], found = ours.filter((each) => each.times <= times).pop();
    if (ours.length && !found) return;
    if (found) Object.assign(xaxis, { tickvals: found.tickvals, ticktext: found.ticktext });
    else xaxis.tickmode = "auto";
    for (const note of annotations) if (note.name === CONTEXT) note.visible = false;
  }

  timelineChart.look = function (plot, { layout }, range) {
    if (!range) return;
    layout.xaxis.range = [valueAt(plot, range.from), valueAt(plot, range.to)];
    tick(layout, 1 / (range.to - range.from));
  };

  // The filters know a range by its dates: one that has the same dates is the same, to the pixel.
  timelineChart.inView = function (range) {
    const find = window.timelineFind;
    if (!find) return timelineView.range;
    const { from, to } = find.datesOf(range);
    return from === find.state.from && to === find.state.to ? range : timelineView.range;
  };

  // A range of that length, moved into the whole; none if it would be longer.
  timelineChart.within = function (from, length) {
    const start = Math.min(Math.max(from, 0), 1 - length);
    return length < 1 ? { from: start, to: start + length } : null;
  };

  // Twice as close, or half, with the place in the middle.
  timelineChart.closer = function (range, key, place) {
    const { from, to } = range || WHOLE;
    const middle = place ?? (from + to) / 2, length = (to - from) * (key === "-" ? 2 : 0.5);
    return key === "0" ? null : timelineChart.within(middle - length / 2, length);
  };

  // The same range, moved if the place is not in it.
  timelineChart.holding = function (range, place) {
    if (!range || place === undefined || (place >= range.from && place <= range.to)) return range;
    const length = range.to - range.from;
    return timelineChart.within(place - length / 2, length);
  };
})();
