"""The formats of pictures: one module each, with `SUFFIX` and `render(picture, engine)`."""
