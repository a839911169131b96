// What the tests see of a page. It runs before the page's own scripts, which do not know of it.
window.observer = (() => {
  const refused = [], shifts = [], announced = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    refused.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
  new PerformanceObserver((list) => shifts.push(...list.getEntries().flatMap((entry) =>
    entry.sources.map(({ node }) => node && (node.outerHTML || node.textContent).slice(0, 100)))))
    .observe({ type: "layout-shift", buffered: true });
  new MutationObserver((changes) => changes.filter(({ target }) => target.matches?.(".timeline-announcer"))
    .forEach(({ target }) => target.textContent && announced.push(target.textContent)))
    .observe(document, { subtree: true, childList: true });

  const isShown = (svg) => getComputedStyle(svg).display !== "none";
  const drawings = () => [...document.querySelectorAll(".timeline-drawing")];
  const plotOf = (figure) => figure.querySelector(".js-plotly-plot");
  const traceOf = (drawn) => drawn.__data__[0].trace;

  function mark(lane, event, sign) {
    const box = sign.getBoundingClientRect(), style = getComputedStyle(sign);
    const { width, height } = box;
    return {
      lane, event, width, height, x: box.x + width / 2, y: box.y + height / 2,
      fill: style.fill, stroke: style.stroke, visible: style.visibility === "visible",
    };
  }

  function marksOfDrawing(figure) {
    const shown = [...figure.querySelectorAll(".timeline-drawing")].find(isShown);
    return [...shown.querySelectorAll(".timeline-lane")].flatMap((lane) =>
      [...lane.querySelectorAll("[data-event]")].map((link) =>
        mark(lane.dataset.lane, link.dataset.event, link.querySelector(".timeline-sign"))));
  }

  // In the order of the chart's data. A trace that is switched off has no signs on the page.
  function marksOfChart(figure) {
    const traces = [...plotOf(figure).querySelectorAll(".cartesianlayer .trace")];
    return plotOf(figure).data.flatMap((trace, place) => (trace.customdata || []).flatMap(([event], row) => {
      const drawn = traces.find((each) => traceOf(each).index === place);
      const sign = drawn && [...drawn.querySelectorAll("path.point")].find((path) => path.__data__.i === row);
      return sign ? [mark(trace.legendgroup, event, sign)] : [];
    }));
  }

  function relationsOfChart(figure) {
    const traces = [...plotOf(figure).querySelectorAll(".cartesianlayer .trace")];
    return traces.filter((each) => traceOf(each).meta === "relations").length;
  }

  function selectedInChart(figure) {
    return plotOf(figure).data.flatMap((trace) =>
      (trace.selectedpoints || []).map((place) => trace.customdata[place][0]));
  }

  function range(figure) {
    return plotOf(figure).layout.xaxis.range.map((end) => (typeof end === "number" ? end : new Date(end.replace(" ", "T")).getTime()));
  }

  function boxes(selector) {
    return drawings().flatMap((svg, drawing) => !isShown(svg) ? [] : [...svg.querySelectorAll(selector)].map((found) => {
      const { left, top, right, bottom } = found.getBoundingClientRect(), link = found.closest("[data-event]");
      const event = link && link.dataset.event;
      return { drawing, kind: found.classList[0], words: found.textContent, event, left, top, right, bottom };
    }));
  }

  function frame() {
    return drawings().find(isShown).classList[1];
  }

  function sizes() {
    const texts = drawings().filter(isShown).flatMap((svg) => [...svg.querySelectorAll("text")]);
    return texts.map((text) => {
      const { a, d } = text.getScreenCTM();
      return `${text.classList[0]} ${getComputedStyle(text).fontSize} ${a} ${d}`;
    });
  }

  function overflow() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const range = document.createRange(), found = [`scrolls to ${root.scrollWidth} pixels`];
    for (const walk = document.createTreeWalker(document.body); walk.nextNode();) {
      const node = walk.currentNode;
      range.selectNode(node);
      const reachesOut = [...range.getClientRects()].some((box) => box.right > root.clientWidth + 0.5);
      if (reachesOut && !node.firstChild) found.push((node.outerHTML || node.parentNode.outerHTML).slice(0, 120));
    }
    return found;
  }

  function focus() {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const target = element.querySelector(".timeline-target");
    const ring = target ? getComputedStyle(target).stroke : getComputedStyle(element).outlineStyle;
    return {
      name: element.getAttribute("class") || "", event: element.dataset.event || "", text: element.textContent.trim(),
      label: element.ariaLabel || "", href: element.getAttribute("href") || "", ring: ring !== "none", seen: box.bottom > 0 && box.top < innerHeight,
    };
  }

  function hidden(selector) {
    const ways = { contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true };
    return [...document.querySelectorAll(selector)]
      .filter((element) => !element.checkVisibility(ways) || !element.getBoundingClientRect().height)
      .map((element) => element.textContent.trim().slice(0, 60));
  }

  function places() {
    const found = document.querySelectorAll("main *:not(svg *, .timeline-stage *), footer");
    return [...found].map((element) => [element.localName, JSON.stringify(element.getBoundingClientRect())].join(" "));
  }

  // By every rule and, beyond axe's own choice, text of AAA contrast and targets of 24 pixels; or only by the rules given.
  function judge(rules = []) {
    const more = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };
    const asked = rules.length ? { runOnly: { type: "rule", values: rules } } : { rules: more };
    // Axe cannot tell what lies behind a drawing's texts; the tests of the style sheet work that out.
    return axe.run(rules.length ? { exclude: [".timeline-drawing"] } : document, { resultTypes: ["violations"], preload: false, ...asked }).then(({ violations }) => violations.map((found) =>
      `${found.id}: ${found.help}: ${found.nodes.length} times, as in ${found.nodes[0].html.slice(0, 200)}`));
  }

  function settled() {
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));
  }

  // Playwright's own wait needs eval, which the content policy refuses.
  async function until(condition) {
    for (let frame = 0; frame < 240 && !condition(); frame += 1) await new Promise(requestAnimationFrame);
    if (!condition()) throw new Error(`${condition} did not come true`);
    await settled();
  }

  return {
    refused, shifts, announced, marksOfDrawing, marksOfChart, relationsOfChart, selectedInChart, range, boxes, frame, sizes,
    overflow, focus, hidden, places, judge, settled, until,
  };
})();
