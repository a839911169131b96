// The selected event stands out in the chart, and with it what led to it and what it led to.
(function () {
  "use strict";

  timelineChart.select = function ({ data }, id) {
    for (const trace of data) {
      const place = (trace.customdata || []).findIndex(([event]) => event === id);
      if (place >= 0) trace.selectedpoints = [place];
    }
  };

  timelineChart.relate = function ({ data }, id, areAll) {
    for (const trace of data.filter(({ meta }) => meta === "relations")) {
      timelineChart.keep(trace, (ids) => areAll || ids.includes(id));
      trace.visible = trace.y.some((value) => value !== null);
    }
  };
})();
