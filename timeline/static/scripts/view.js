// What the reader has narrowed the page to. What narrows it is fetched on intent, or at once where the address asks.
window.timelineView = (function () {
  "use strict";

  const { root, script, styles, onIntent } = timelineAssets;
  // The ids of the events shown, and the stretch of time as shares of the drawing's width; null is everything.
  const view = { shown: null, range: null, setRange: (range) => ready().then(() => view.setRange(range)) };
  const area = document.querySelector(".timeline-filters");

  function ready() {
    return Promise.all([script(root + "find.js"), styles(root + "find.css")]).then(() => timelineFind);
  }

  function listen() {
    for (const choice of area.querySelectorAll(".timeline-choice")) {
      choice.setAttribute("role", "checkbox");
      choice.setAttribute("aria-checked", "false");
    }
    area.addEventListener("click", (event) => {
      const choice = event.target.closest(".timeline-choice");
      if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      ready().then((find) => find.choose(choice), () => location.assign(choice.href));
    });
    area.addEventListener("keydown", (event) => {
      if (event.key !== " " || !event.target.matches(".timeline-choice")) return;
      event.preventDefault();
      event.target.click();
    });
    for (const news of ["input", "change"]) {
      area.addEventListener(news, (event) => ready().then((find) => find.fill(event.target, news)));
    }
    for (const place of [area, document.querySelector(".timeline-stage")]) onIntent(place, ready);
    if (/[?&](lanes|status|actors|tags|words|from|to|known)=/.test(location.search)) ready();
  }

  if (area) listen();
  return view;
})();
