// The chart shows what the drawing shows: events that the reader has filtered out are gone from both.
(function () {
  "use strict";

  // The drawing's mark of an event, or the one that stands for it and others.
  timelineChart.markOf = function (figure, id, isOne = true) {
    const name = CSS.escape(id);
    return figure.querySelector(`.timeline-drawing a[data-event${isOne ? "" : "s~"}="${name}"]`);
  };

  timelineChart.hiddenIn = function (figure) {
    const hidden = [...figure.querySelectorAll(".timeline-drawing a")].filter((mark) => mark.closest(".is-hidden"));
    return new Set(hidden.map(({ dataset }) => dataset.event || (dataset.events || "").split(" ")[0]));
  };

  // What lies out of range is only out of sight, and comes into it while the chart is moved.
  timelineChart.filteredIn = function (figure) {
    const hidden = timelineChart.hiddenIn(figure), find = window.timelineFind;
    if (!find || !timelineView.range) return hidden;
    for (const { id } of find.match({ ...find.state, from: "", to: "" })) hidden.delete(id);
    return hidden;
  };

  timelineChart.hide = function ({ data, layout }, hidden) {
    for (const trace of data) timelineChart.keep(trace, (ids) => !ids.some((id) => hidden.has(id)));
    for (const note of layout.annotations) if (hidden.has(note.name)) note.visible = false;
  };

  // A sign for several events tells how many of them are shown, as in the drawing.
  timelineChart.count = function ({ data }, figure) {
    for (const trace of data.filter(({ meta }) => meta === "clusters")) {
      trace.text = trace.ids.map((id, point) => {
        const mark = timelineChart.markOf(figure, id, false), number = mark && mark.querySelector("text");
        return number ? number.textContent : trace.text[point];
      });
    }
  };
})();
