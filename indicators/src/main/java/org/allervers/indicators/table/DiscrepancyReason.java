package org.allervers.indicators.table;

/** Why a publication does not agree with itself, or with what was counted again. */
public enum DiscrepancyReason {
  /** The printed total is not the sum of the printed lines. */
  WRONG_TOTAL,
  /** A printed percentage is not the half-up quotient of its count. */
  WRONG_PERCENTAGE,
  /** 100 % is printed under percentages that add up to something else. */
  PERCENTAGES_DO_NOT_SUM_TO_100,
  /** A cumulated share adds rounded shares instead of rounding the share of the sum. */
  SUM_OF_ROUNDED_SHARES,
  /** A cumulated share that neither way of computing gives. */
  WRONG_CUMULATED_SHARE,
  /** A stock (persons out on a date) and the flow that should lead to it (exits) differ. */
  STOCK_AND_FLOW_DIFFER,
  /** The tables of the parts do not add up to the table of the whole. */
  PARTS_DO_NOT_ADD_UP,
  /** Percentages are printed on the units whose value is known, and the others are not mentioned. */
  BASE_NOT_DISCLOSED,
  /** A table of persons has more known values than there are persons. */
  EXCEEDS_POPULATION,
  /** No whole number of units gives the printed percentage on the stated base. */
  UNATTAINABLE_PERCENTAGE,
  /** A percentage is cut off instead of rounded half up: "plus de 13 %" for 13.6. */
  TRUNCATED_PERCENTAGE,
  /** A figure stands without what it is a share of or a change from, so that nobody can check it. */
  BASE_MISSING,
  /** A mark of the draft was left beside a figure: "49 ?". */
  DRAFT_MARK,
  /** A growth is divided by the later figure instead of the earlier one. */
  WRONG_DENOMINATOR,
  /** A growth that neither denominator gives. */
  WRONG_GROWTH,
  /** A word such as "systematic" where the table shows less than everybody. */
  WORDING_EXCEEDS_DATA,
  /** A sentence's limit ("under 30") is not the limit of the line that it quotes ("18-30"). */
  LIMIT_MISMATCH,
  /** The heading of a table names the subject of another section. */
  LABEL_MISMATCH,
  /** One category is worded differently in tables that belong together. */
  LABEL_VARIES,
  /** A figure counted again differs from the printed one. */
  RECOUNT_DIFFERS
}
