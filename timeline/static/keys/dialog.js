// The dialog that lists the keys, made when it is first asked for; it holds the switch for them.
window.timelineDialog = (function () {
  "use strict";

  const KEYS = [
    ["← →", "Earlier and later event"],
    ["↑ ↓", "Nearest event of the lane above and below"],
    ["Home End", "First and last event"],
    ["Enter", "Go to the event"],
    ["/", "Go to the field for words"],
    ["+ −", "Look closer and less close, in the chart"],
    ["0", "The whole range"],
    ["Esc", "Back to the drawing"],
    ["?", "This list"],
  ];
  let dialog = null;

  function element(tag, fields, ...children) {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...children);
    return made;
  }

  function row([keys, does]) {
    const names = keys.split(" ").flatMap((key, place) => [...(place ? [" "] : []), element("kbd", {}, key)]);
    return element("div", {}, element("dt", {}, ...names), element("dd", {}, does));
  }

  function theSwitch() {
    const box = element("input", { type: "checkbox", checked: timelineSwitch.areOn() });
    box.addEventListener("change", () => timelineStops.use(box.checked));
    return element("label", { className: "timeline-keys-switch" }, box, " Use these keys");
  }

  function make() {
    const title = element("h2", { id: "_keys" }, "Keys");
    const intro = element("p", {}, "Tab reaches the drawing; then the arrows go from event to event. Without these keys, Tab goes through all of them.");
    const close = element("button", { type: "button", className: "timeline-keys-close" }, "Close");
    const made = element("dialog", { className: "timeline-dialog" }, title, intro, element("dl", {}, ...KEYS.map(row)), theSwitch(), close);
    made.setAttribute("aria-labelledby", "_keys");
    close.addEventListener("click", () => made.close());
    document.body.append(made);
    return made;
  }

  function show() {
    dialog ??= make();
    if (!dialog.open) dialog.showModal();
  }

  return { show };
})();
