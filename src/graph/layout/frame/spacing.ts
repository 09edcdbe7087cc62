/** Space left and right of the columns, and below the last lane. */
export const PICTURE_MARGIN = 16;
/** The picture is at least so wide: a lane without nodes has its cluster's name to show. */
export const LEAST_PICTURE_WIDTH = 320;

/** Least space between two nodes of a column: room for the caption above a node. */
export const NODE_GAP = 24;
/** Space between a Gateway and its ListenerSets, less than to anything else. */
export const SET_GAP = 20;
/** Space between nodes that nothing joins, even over others. */
export const COMPONENT_GAP = 40;

/** Space at the top of a lane for its cluster's name, and for captions of its first nodes. */
export const LANE_HEADER = 52;
/** Space below the lowest node of a lane. */
export const LANE_FOOT = 20;
/** Height of a lane without nodes. */
export const EMPTY_LANE = 88;
/** Space between two lanes. */
export const LANE_GAP = 24;

/** Space between two columns: room for a curve and a word on it. */
export const COLUMN_GAP = 76;
/** The same between Gateways and routes, where most edges are. */
export const ROUTE_GAP = 100;
