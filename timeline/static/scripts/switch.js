// Whether the reader uses single keys; said in the list of keys, and kept for every page.
window.timelineSwitch = (function () {
  "use strict";

  const STORED = "timeline-keys";
  // Where nothing can be kept, the choice holds for this page.
  let chosen = null;

  function stored() {
    try { return localStorage.getItem(STORED) !== "off"; } catch { return true; }
  }

  function use(areWanted) {
    chosen = areWanted;
    try { localStorage.setItem(STORED, areWanted ? "on" : "off"); } catch { /* see above */ }
  }

  return { areOn: () => chosen ?? stored(), use };
})();
