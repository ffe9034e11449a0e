// Moves to the summary of problems, and from it to the control with its label in sight.
const box = document.querySelector("[data-error-summary]");
box.focus();

box.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const control = link && document.getElementById(link.hash.slice(1));
    if (!control) return;
    event.preventDefault();
    for (let fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
    }
    const group = control.closest("fieldset.field, .field") ?? control;
    group.scrollIntoView();
    control.focus({ preventScroll: true });
});
