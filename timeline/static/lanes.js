// Each lane can be switched off and on; the drawing follows here, the chart listens.
(function () {
  "use strict";

  for (const button of document.querySelectorAll(".timeline-toggle")) {
    const figure = button.closest(".timeline-figure");
    button.addEventListener("click", () => {
      const isShown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isShown));
      for (const lane of figure.querySelectorAll(`.timeline-lane[data-lane="${button.dataset.lane}"]`)) {
        lane.classList.toggle("is-hidden", !isShown);
      }
      figure.dispatchEvent(new CustomEvent("timeline:lanes"));
    });
  }
})();
