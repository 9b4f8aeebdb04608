/// What the organisation goes by: its policies and its branches.
@NullMarked
package org.daybook.app.service.settings;

import org.jspecify.annotations.NullMarked;
