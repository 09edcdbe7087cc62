import type { Box, Point } from '../../../graph';

/**
 * The visible part of the picture: a point of the picture is at `point * zoom + (x, y)` on the
 * screen.
 */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A size on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this zoom texts are not readable, and the picture is drawn as shapes. */
export const READABLE_ZOOM = 0.45;
export const LEAST_ZOOM = 0.04;
export const MOST_ZOOM = 2;

/**
 * The visible part of the picture.
 *
 * @param size - Of the screen.
 * @param margin - On every side, relative to the screen.
 * @returns In lengths of the picture.
 */
export function visibleBox({ x, y, zoom }: Viewport, { width, height }: Size, margin = 0): Box {
  return {
    x: (-x - width * margin) / zoom,
    y: (-y - height * margin) / zoom,
    width: (width * (1 + 2 * margin)) / zoom,
    height: (height * (1 + 2 * margin)) / zoom,
  };
}

/**
 * The viewport that shows a whole box.
 *
 * @param box - In the picture.
 * @param size - Of the screen.
 * @param limits - Of the zoom. A box that does not fit is shown from its upper left corner.
 */
export function fitBox(
  box: Box,
  { width, height }: Size,
  { least, most }: { readonly least: number; readonly most: number }
): Viewport {
  const wanted = Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height));
  const zoom = Math.min(most, Math.max(least, wanted));
  const room = { x: width - box.width * zoom, y: height - box.height * zoom };
  return {
    x: Math.max(0, room.x / 2) - box.x * zoom,
    y: Math.max(0, room.y / 2) - box.y * zoom,
    zoom,
  };
}

/** The viewport with a point in the middle of the screen. */
export function centerOn({ x, y }: Point, { width, height }: Size, zoom: number): Viewport {
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom };
}

/** Converts a point of the screen to a point of the picture. */
export function pointAt({ x, y, zoom }: Viewport, screen: Point): Point {
  return { x: (screen.x - x) / zoom, y: (screen.y - y) / zoom };
}

/** The bounding box of two boxes. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}

/** Whether the outer box contains the whole inner box. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
