/// The schedule of a branch: what is planned, what speaks against a plan, and what people change.
@NullMarked
package org.daybook.app.service.schedule;

import org.jspecify.annotations.NullMarked;
