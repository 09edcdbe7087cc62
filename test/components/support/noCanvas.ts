// jsdom has no canvas and prints a stack on access. Headlamp's terminal accesses it when loaded.
HTMLCanvasElement.prototype.getContext = () => null;
