// jsdom has no canvas and prints a stack for whoever asks, as Headlamp's terminal does when loaded.
HTMLCanvasElement.prototype.getContext = () => null;
