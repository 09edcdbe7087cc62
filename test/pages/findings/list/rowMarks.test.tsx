import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import {
  clickedId,
  opens,
  rowMarkOf,
  shownIds,
} from '../../../../src/pages/findings/list/rowMarks';

beforeEach(() => {
  render(
    <table>
      <tbody>
        <tr>
          <td>
            <div {...opens('A "odd" \\ name')}>
              <span>text</span>
              <a href="#x">link</a>
              <button>button</button>
            </div>
          </td>
        </tr>
        <tr>
          <td data-testid="edge">
            <div {...opens('B')}>
              <span {...opens('C')}>inner</span>
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
});

it('finds what a click anywhere in a row opens', () => {
  expect(clickedId(screen.getByText('text'))).toBe('A "odd" \\ name');
  expect(clickedId(screen.getByTestId('edge'))).toBe('B');
  expect(clickedId(screen.getByText('inner'))).toBe('C');
});

it('leaves links and buttons to themselves', () => {
  expect(clickedId(screen.getByText('link'))).toBeUndefined();
  expect(clickedId(screen.getByText('button'))).toBeUndefined();
});

it('knows the order of the rows, and finds each again', () => {
  expect(shownIds(document.body)).toEqual(['A "odd" \\ name', 'B', 'C']);
  shownIds(document.body).forEach(id => {
    expect(document.querySelector(rowMarkOf(id))).not.toBeNull();
  });
});
