// Which events each part of the chart's data belongs to.
(function () {
  "use strict";

  // Signs name their event in their data, all else in the ids of its points: one event, or both ends of a relation.
  function eventsOf(trace) {
    if (trace.customdata) return trace.customdata.map(([id]) => [id]);
    return (trace.ids || []).map((ids) => ids.split(" "));
  }

  // The signs of events, and those that stand for several, which go by the first of them.
  timelineChart.signs = function (data) {
    const signing = data.filter((trace) => trace.customdata || trace.meta === "clusters");
    return signing.flatMap((trace) => eventsOf(trace).map(([id], point) =>
      ({ id, lane: trace.legendgroup, x: trace.x[point], y: trace.y[point], isOne: trace.meta !== "clusters" })));
  };

  // Takes the points out of a trace that are not to be seen.
  timelineChart.keep = function (trace, isKept) {
    const events = eventsOf(trace);
    if (events.length) trace.y = trace.y.map((value, point) => (isKept(events[point]) ? value : null));
  };
})();
