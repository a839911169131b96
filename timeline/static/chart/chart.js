// The chart over the drawing: the same layout drawn by Plotly, in the page's own colours, following the selection.
window.timelineChart = (function () {
  "use strict";

  function stageOf(figure) {
    return figure.querySelector(".timeline-stage");
  }

  function frameOf(figure) {
    const wide = figure.querySelector(".timeline-drawing-wide");
    return getComputedStyle(wide).display === "none" ? "narrow" : "wide";
  }

  // The data names colours by their light value; what is in force is asked of the style sheet.
  function inPageColors(data) {
    const style = getComputedStyle(document.documentElement);
    const tokens = data.layout.meta.tokens;
    return JSON.parse(JSON.stringify(data), (key, value) =>
      key !== "tokens" && typeof value === "string" && tokens[value] ? style.getPropertyValue(tokens[value]).trim() : value);
  }

  function indexes(trace, id) {
    const found = (trace.customdata || []).findIndex((row) => row[0] === id);
    return found < 0 ? null : [found];
  }

  function select(chart, id) {
    chart.data.forEach((trace, place) => {
      if (trace.customdata) Plotly.restyle(chart, { selectedpoints: [indexes(trace, id)] }, [place]);
    });
  }

  function choose(id) {
    if (!id) return;
    const item = document.getElementById(id);
    if (item) location.hash = id;
    else location.assign(document.querySelector(`a[data-event="${CSS.escape(id)}"]`).getAttribute("href"));
  }

  function showRelations(figure, chart) {
    const box = figure.querySelector(".timeline-relations-shown");
    const places = chart.data.flatMap((trace, place) => (trace.meta === "relations" ? [place] : []));
    if (box) Plotly.restyle(chart, { visible: box.checked }, places);
  }

  function hiddenLanes(figure) {
    return new Set([...figure.querySelectorAll(".timeline-toggle[aria-pressed=false]")].map((button) => button.dataset.lane));
  }

  function showLanes(figure, chart) {
    const hidden = hiddenLanes(figure);
    const lanes = chart.data.map((trace) => trace.legendgroup);
    const gone = new Set(chart.data.filter((trace) => hidden.has(trace.legendgroup))
      .flatMap((trace) => (trace.customdata || []).map((row) => row[0])));
    const places = lanes.flatMap((lane, place) => (lane ? [place] : []));
    const annotations = chart.layout.annotations.map((note) =>
      (note.name === "context" ? note : { ...note, visible: !gone.has(note.name) }));
    Plotly.update(chart, { visible: places.map((place) => !hidden.has(lanes[place])) }, { annotations }, places);
    chart.data.forEach((trace, place) => {
      if (trace.meta !== "relations") return;
      trace.whole ??= trace.y;
      const y = trace.whole.map((value, index) => (trace.ids[index].split(" ").some((id) => gone.has(id)) ? null : value));
      Plotly.restyle(chart, { y: [y] }, [place]);
    });
  }

  // The ticks of the drawing hold for the whole range only; a closer look gets ticks of its own.
  function freeTicks(chart, whole) {
    const mode = String(chart.layout.xaxis.range) === whole ? "array" : "auto";
    if (chart.layout.xaxis.tickmode === mode) return;
    const annotations = chart.layout.annotations.map((note) =>
      (note.name === "context" ? { ...note, visible: mode === "array" } : note));
    Plotly.relayout(chart, { "xaxis.tickmode": mode, annotations });
  }

  // A turned phone may need the other drawing.
  function followFrame(figure, signal) {
    const frame = frameOf(figure);
    const observer = new ResizeObserver(() => { if (frameOf(figure) !== frame) reopen(figure); });
    observer.observe(figure);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  function connect(figure, chart) {
    chart.on("plotly_click", (hit) => choose(hit.points[0].customdata && hit.points[0].customdata[0]));
    chart.on("plotly_clickannotation", (hit) => choose(hit.annotation.name));
    const whole = String(chart.layout.xaxis.range);
    chart.on("plotly_relayout", () => freeTicks(chart, whole));
    figure.listeners = new AbortController();
    const { signal } = figure.listeners;
    document.addEventListener("timeline:selected", (event) => select(chart, event.detail), { signal });
    const box = figure.querySelector(".timeline-relations-shown");
    if (box) box.addEventListener("change", () => showRelations(figure, chart), { signal });
    figure.addEventListener("timeline:lanes", () => showLanes(figure, chart), { signal });
    followFrame(figure, signal);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => reopen(figure), { signal });
  }

  function setOpen(figure, isOpen) {
    stageOf(figure).classList.toggle("is-charted", isOpen);
    figure.querySelector("[data-action=explore]").textContent = isOpen ? "Back to the drawing" : "Explore the chart";
  }

  async function open(figure, config) {
    const data = inPageColors(window.timelineCharts[figure.dataset.chartName][frameOf(figure)]);
    data.layout.font.family = getComputedStyle(figure).fontFamily;
    const chart = document.createElement("div");
    chart.className = "timeline-chart";
    chart.setAttribute("role", "group");
    chart.setAttribute("aria-label", "Chart. The list below holds the same events.");
    stageOf(figure).append(chart);
    figure.chartConfig = config;
    await Plotly.newPlot(chart, data.data, data.layout, config);
    setOpen(figure, true);
    connect(figure, chart);
    showRelations(figure, chart);
    showLanes(figure, chart);
    select(chart, location.hash.slice(1));
  }

  function close(figure) {
    figure.listeners.abort();
    const chart = figure.querySelector(".timeline-chart");
    Plotly.purge(chart);
    chart.remove();
    setOpen(figure, false);
  }

  function reopen(figure) {
    close(figure);
    open(figure, figure.chartConfig);
  }

  return { open, close };
})();
