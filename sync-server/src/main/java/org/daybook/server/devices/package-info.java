/// Devices: activation codes, enrolment, and who a request comes from.
@NullMarked
package org.daybook.server.devices;

import org.jspecify.annotations.NullMarked;
