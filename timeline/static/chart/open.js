// The chart over the drawing: opened, drawn again as the page changes, and closed.
(function () {
  "use strict";

  const config = {
    displaylogo: false,
    showSendToCloud: false,
    responsive: true,
    scrollZoom: false,
    doubleClick: "reset",
    modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
  };
  const opened = new WeakMap();

  function frameOf(figure) {
    return [...timelineMarks.drawing(figure).classList].find((name) => name.startsWith("timeline-drawing-")).slice(17);
  }

  // What Plotly is to draw: the data for the page's width, as the page is now.
  function picture(figure) {
    const data = timelineChart.inPageColors(window.timelineCharts[figure.dataset.chartName][frameOf(figure)]);
    const box = figure.querySelector(".timeline-relations-shown"), id = location.hash.slice(1);
    data.layout.font.family = getComputedStyle(figure).fontFamily;
    timelineChart.hide(data, timelineChart.filteredIn(figure));
    timelineChart.count(data, figure);
    timelineChart.relate(data, id, Boolean(box) && box.checked);
    timelineChart.select(data, id);
    return data;
  }

  function draw(figure) {
    const now = opened.get(figure), data = picture(figure);
    now.frame = frameOf(figure);
    now.plot.wholeRange = [...data.layout.xaxis.range];
    timelineChart.look(now.plot, data, now.range);
    return Plotly.react(now.plot, data.data, data.layout, config);
  }

  // Where the page has filters, the range of the chart is one of them.
  function hasView() {
    return document.querySelector(".timeline-filters") !== null;
  }

  function look(figure, range) {
    opened.get(figure).range = range;
    return draw(figure);
  }

  function settle(figure, range) {
    look(figure, range);
    if (hasView()) timelineView.setRange(range);
  }

  function placeOf(figure, id) {
    const { plot } = opened.get(figure);
    const sign = timelineChart.signs(plot.data).find((each) => each.id === id);
    return sign && timelineChart.shareOf(plot, sign.x);
  }

  function zoom(figure, key) {
    settle(figure, timelineChart.closer(opened.get(figure).range, key, placeOf(figure, location.hash.slice(1))));
  }

  function listenToPlot(figure, { chart, plot }) {
    const choose = (id) => { const link = id && timelineChart.linkOf(chart, id); if (link) link.click(); };
    plot.on("plotly_click", ({ points: [{ customdata, id }] }) => choose(customdata ? customdata[0] : id));
    plot.on("plotly_clickannotation", (hit) => choose(hit.annotation.name));
    plot.on("plotly_relayout", (change) => {
      if (Object.keys(change).some((name) => name.startsWith("xaxis."))) settle(figure, timelineChart.rangeOf(plot));
    });
    for (const news of ["plotly_afterplot", "plotly_relayouting"]) plot.on(news, () => place(figure));
    timelineChart.followFingers(chart, plot, {
      grab: () => opened.get(figure).range,
      move: (range) => look(figure, range),
      end: () => settle(figure, opened.get(figure).range),
    });
  }

  function place(figure) {
    const { chart, plot } = opened.get(figure);
    timelineChart.placeLinks(chart, plot, timelineChart.hiddenIn(figure));
  }

  function listenToPage(figure, signal) {
    const again = () => draw(figure);
    document.addEventListener("timeline:selected", ({ detail }) =>
      look(figure, timelineChart.holding(opened.get(figure).range, placeOf(figure, detail))), { signal });
    // The places in the sequence are told by the links, which follow the plot.
    document.addEventListener("timeline:view", () =>
      look(figure, hasView() ? timelineChart.inView(opened.get(figure).range) : opened.get(figure).range).then(timelineStops.settle), { signal });
    figure.addEventListener("timeline:lanes", again, { signal });
    figure.addEventListener("change", again, { signal });
    for (const look of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(look).addEventListener("change", again, { signal });
    // A turned phone may need the data of the other drawing.
    const observer = new ResizeObserver(() => { if (frameOf(figure) !== opened.get(figure).frame) draw(figure); });
    observer.observe(figure);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  // The focus goes over to the same event, or to the mark that Tab would reach.
  function handOver(from, to) {
    const held = document.activeElement;
    if (!from.contains(held)) return;
    const marks = timelineMarks.all(to);
    const same = marks.find((mark) => held.dataset.event && mark.dataset.event === held.dataset.event);
    (same || marks.find((mark) => mark.getAttribute("tabindex") !== "-1")).focus({ preventScroll: true });
  }

  function setOpen(figure, isOpen) {
    figure.querySelector(".timeline-stage").classList.toggle("is-charted", isOpen);
    figure.querySelector("[data-action=explore]").textContent = isOpen ? "Back to the drawing" : "Explore the chart";
    figure.dispatchEvent(new CustomEvent("timeline:chart"));
  }

  function addChart(figure) {
    const chart = document.createElement("div"), plot = document.createElement("div");
    chart.className = "timeline-chart";
    chart.setAttribute("role", "group");
    chart.setAttribute("aria-label", "Chart of the same events");
    chart.append(plot);
    figure.querySelector(".timeline-stage").append(chart);
    return { chart, plot };
  }

  async function open(figure) {
    const parts = addChart(figure), { chart, plot } = parts, data = picture(figure), closing = new AbortController();
    plot.wholeRange = [...data.layout.xaxis.range];
    opened.set(figure, { ...parts, range: hasView() ? timelineView.range : null, frame: frameOf(figure), closing });
    await Plotly.newPlot(plot, data.data, data.layout, config);
    for (const svg of plot.querySelectorAll(".main-svg")) svg.setAttribute("aria-hidden", "true");
    timelineChart.addLinks(figure, chart, data.data);
    listenToPlot(figure, parts);
    await draw(figure);
    place(figure);
    handOver(timelineMarks.drawing(figure), chart.querySelector(".timeline-links"));
    setOpen(figure, true);
    listenToPage(figure, closing.signal);
  }

  function close(figure) {
    const { chart, plot, closing } = opened.get(figure);
    closing.abort();
    setOpen(figure, false);
    handOver(chart, timelineMarks.drawing(figure));
    Plotly.purge(plot);
    chart.remove();
    opened.delete(figure);
  }

  Object.assign(timelineChart, { open, close, zoom });
})();
