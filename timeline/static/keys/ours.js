// Which keys are ours: none that belongs to the browser, to a field, to an open dialog, or to somebody else's script.
window.timelineOurs = (function () {
  "use strict";

  function isTyping(element) {
    return element.isContentEditable || Boolean(element.closest("input, select, textarea, dialog"));
  }

  return function (event) {
    const isOthers = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
    return timelineSwitch.areOn() && !isOthers && !isTyping(event.target);
  };
})();
