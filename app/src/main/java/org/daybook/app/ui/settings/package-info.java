/// What people in charge see and change: devices, staff, roles, policies, branches; and how this
/// desk looks. Every change says who made it and when.
@NullMarked
package org.daybook.app.ui.settings;

import org.jspecify.annotations.NullMarked;
