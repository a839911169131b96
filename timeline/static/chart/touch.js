// Fingers: sideways they move time, two of them zoom, up and down they scroll the page. A tap is a click.
(function () {
  "use strict";

  const NEAREST = 24;

  // Plotly would keep every touch for itself, and with it the page from scrolling.
  function keepFromPlotly(chart) {
    for (const news of ["touchstart", "touchmove", "touchend"]) {
      chart.addEventListener(news, (event) => {
        if (event.target.closest(".main-svg")) event.stopPropagation();
      }, { capture: true, passive: true });
    }
  }

  const middle = (places) => places.reduce((sum, place) => sum + place, 0) / places.length;
  const spread = (places) => Math.max(Math.abs(places[places.length - 1] - places[0]), NEAREST);

  // The range in which the fingers are still upon the time that they first touched; places in shares of the width.
  function pulled({ from, to }, first, now, width) {
    const closer = spread(now) / spread(first), length = (to - from) / closer;
    return timelineChart.within(from + (middle(first) * (to - from) - middle(now) * length) / width, length);
  }

  // On the slider the finger moves what is shown, not what it is shown through.
  function slid({ from, to }, first, now, width) {
    return timelineChart.within(from + (middle(now) - middle(first)) / width, to - from);
  }

  // Tells the range while fingers move, and once more when the last one is lifted.
  timelineChart.followFingers = function (chart, plot, { grab, move, end }) {
    const fingers = new Map();
    let grabbed = null, way = pulled;

    function begin(event) {
      way = event.target.closest(".rangeslider-container") ? slid : pulled;
      for (const finger of fingers.values()) finger.first = finger.now;
      grabbed = grab() || { from: 0, to: 1 };
    }

    function lift(event) {
      if (!fingers.delete(event.pointerId)) return;
      if (fingers.size) begin(event);
      else end();
    }

    keepFromPlotly(chart);
    chart.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "touch" || !event.target.closest(".main-svg")) return;
      // Not every finger that scrolled the page is said to be lifted; the first one of a touch is alone.
      if (event.isPrimary) fingers.clear();
      fingers.set(event.pointerId, { first: event.clientX, now: event.clientX });
      begin(event);
    });
    chart.addEventListener("pointermove", (event) => {
      const finger = fingers.get(event.pointerId), all = [...fingers.values()];
      if (!finger) return;
      finger.now = event.clientX;
      const { left } = chart.getBoundingClientRect(), { _offset: inset, _length: width } = plot._fullLayout.xaxis;
      move(way(grabbed, all.map(({ first }) => first - left - inset), all.map(({ now }) => now - left - inset), width));
    });
    for (const news of ["pointerup", "pointercancel"]) chart.addEventListener(news, lift);
  };
})();
