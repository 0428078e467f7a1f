/**
 * Rules on what a team did with a person: {@link org.allervers.core.rules.activity.ActivityRules} on encounters, visits, acts
 * and what goes with them, {@link org.allervers.core.rules.activity.AssessmentRules} on nurse health assessments.
 */
package org.allervers.core.rules.activity;
