/** Space left and right of the columns, and below the last lane. */
export const PICTURE_MARGIN = 16;
/** The minimum width of the picture. A lane without nodes still shows the name of its cluster. */
export const LEAST_PICTURE_WIDTH = 320;

/** The minimum space between two nodes of a column: room for the caption above a node. */
export const NODE_GAP = 24;
/** Space between a Gateway and its ListenerSets; smaller than any other space. */
export const SET_GAP = 20;
/** Space between nodes that are not connected, even through other nodes. */
export const COMPONENT_GAP = 40;

/** Space at the top of a lane for the name of its cluster, and for captions of its first nodes. */
export const LANE_HEADER = 52;
/** Space below the lowest node of a lane. */
export const LANE_FOOT = 20;
/** Height of a lane without nodes: one line with the name of its cluster. */
export const EMPTY_LANE = 40;
/** Space between two lanes. */
export const LANE_GAP = 24;

/** Space between two columns: room for a curve with a word. */
export const COLUMN_GAP = 64;
/** Space between Gateways and routes, where most edges are. */
export const ROUTE_GAP = 84;
