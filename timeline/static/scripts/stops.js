// A drawing is one tab stop; which of its marks, and whether the reader has switched the keys off.
window.timelineStops = (function () {
  "use strict";

  const { layers, all, inOrder, name } = timelineMarks;
  const STORED = "timeline-keys";
  let areOn = wereOn();

  // Where nothing can be kept, the choice holds for this page.
  function wereOn() {
    try { return localStorage.getItem(STORED) !== "off"; } catch { return true; }
  }

  function use(areWanted) {
    areOn = areWanted;
    try { localStorage.setItem(STORED, areOn ? "on" : "off"); } catch { /* see above */ }
    settleAll();
  }

  // With the keys off every mark is a stop, as it is without script.
  function settleLayer(where) {
    const marks = areOn ? inOrder(where) : [];
    const is = (test) => marks.find((mark) => mark.matches(test));
    const stop = is("[aria-current]") || is("[tabindex='0']") || marks[0];
    for (const mark of all(where)) {
      if (mark !== stop && mark.getAttribute("tabindex") === "0") name(mark);
      if (areOn) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
      else mark.removeAttribute("tabindex");
    }
    if (stop) name(stop, marks);
  }

  function settleAll() {
    layers(document).forEach(settleLayer);
  }

  for (const news of ["selected", "view", "lanes", "chart"]) document.addEventListener(`timeline:${news}`, settleAll, true);
  settleAll();
  return { areOn: () => areOn, use };
})();
