// The chart's data in the page's own colours.
window.timelineChart = {};

(function () {
  "use strict";

  const BEHIND = new Set(["--timeline-paper", "--timeline-band"]);

  // Plotly knows no names of system colours, so the browser is asked what they are.
  function systemColor(name) {
    const probe = document.createElement("i");
    probe.style.color = name;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  // What is in force for each custom property; in forced colours only the system's two are.
  function inForce() {
    const style = getComputedStyle(document.documentElement);
    if (!matchMedia("(forced-colors: active)").matches) return (name) => style.getPropertyValue(name).trim();
    const behind = systemColor("Canvas"), upon = systemColor("CanvasText");
    return (name) => (BEHIND.has(name) ? behind : upon);
  }

  // The data names colours by their light value; what is in force is asked of the style sheet. Returns a copy.
  timelineChart.inPageColors = function (data) {
    const tokens = data.layout.meta.tokens, colorOf = inForce();
    return JSON.parse(JSON.stringify(data), (key, value) =>
      key !== "tokens" && typeof value === "string" && tokens[value] ? colorOf(tokens[value]) : value);
  };
})();
