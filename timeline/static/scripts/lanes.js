// Each lane can be switched off and on; the drawing follows here, the chart listens.
(function () {
  "use strict";

  function hideLooseRelations(figure) {
    const gone = new Set([...figure.querySelectorAll(".timeline-lane.is-hidden [data-event]")].map((mark) => mark.dataset.event));
    for (const line of figure.querySelectorAll("[data-cause]")) {
      line.classList.toggle("is-hidden", gone.has(line.dataset.cause) || gone.has(line.dataset.effect));
    }
  }

  for (const button of document.querySelectorAll(".timeline-toggle")) {
    const figure = button.closest(".timeline-figure");
    button.addEventListener("click", () => {
      const isShown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isShown));
      for (const lane of figure.querySelectorAll(`.timeline-lane[data-lane="${button.dataset.lane}"]`)) {
        lane.classList.toggle("is-hidden", !isShown);
      }
      hideLooseRelations(figure);
      figure.dispatchEvent(new CustomEvent("timeline:lanes"));
    });
  }
})();
