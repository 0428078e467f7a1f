/** What is planned for a person or a team: {@link org.allervers.core.task.Task}. */
package org.allervers.core.task;
