/// Reports: what a branch's sessions and marks come to, looked at, read, followed down to the
/// single row, and taken along as a file.
@NullMarked
package org.daybook.app.ui.reports;

import org.jspecify.annotations.NullMarked;
