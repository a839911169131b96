// A link over each sign of the chart: named, reached by the keys, and out of the pointer's way.
(function () {
  "use strict";

  function link(mark, { id, lane }) {
    const made = document.createElement("a");
    made.className = "timeline-link";
    made.setAttribute("href", mark.getAttribute("href"));
    made.setAttribute("aria-label", timelineMarks.label(mark));
    Object.assign(made.dataset, { sign: id, lane }, mark.dataset);
    if (mark.hasAttribute("aria-current")) made.setAttribute("aria-current", "true");
    return made;
  }

  // Lane by lane, as in the drawing.
  timelineChart.addLinks = function (figure, chart, data) {
    const links = document.createElement("div");
    links.className = "timeline-links";
    for (const sign of timelineChart.signs(data)) {
      const mark = timelineChart.markOf(figure, sign.id, sign.isOne);
      if (mark) links.append(link(mark, sign));
    }
    chart.prepend(links);
  };

  timelineChart.linkOf = function (chart, id) {
    return chart.querySelector(`.timeline-link[data-sign="${CSS.escape(id)}"]`);
  };

  // Out of range a link waits at the edge, for those who read the chart rather than see it.
  timelineChart.placeLinks = function (chart, plot, hidden) {
    const { xaxis, yaxis } = plot._fullLayout;
    const links = new Map([...chart.querySelectorAll(".timeline-link")].map((made) => [made.dataset.sign, made]));
    for (const { id, x, y } of timelineChart.signs(plot.data)) {
      const made = links.get(id);
      if (!made) continue;
      made.dataset.x = xaxis.d2l(x);
      made.classList.toggle("is-hidden", hidden.has(id));
      made.style.left = `${xaxis._offset + Math.min(Math.max(xaxis.d2p(x), 0), xaxis._length)}px`;
      made.style.top = `${yaxis._offset + yaxis.d2p(y ?? 0)}px`;
    }
  };
})();
