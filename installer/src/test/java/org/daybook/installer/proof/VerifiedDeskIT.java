package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daybook.app.verify.DaybookVerify;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A real desk's journal is checked against what a real server holds, each by its own command.
@ExtendWith(WorldExtension.class)
class VerifiedDeskIT {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Mark HERE = new Mark("PRESENT", 0);

  private String said = "";

  @Test
  void whatWasCapturedIsConfirmedAndWhatWasCutOffIsMissed(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, 6, "Student");
    office.deliver();
    var anchor = world.fresh("anchor").resolve("a.anchor");

    try (var a = organisation.desk("North", "a", world.sharedServer())) {
      students.subList(0, 2).forEach(it -> a.mark(session, it, HERE));
      var early = Files.readAllBytes(journal(a));
      students.subList(2, 4).forEach(it -> a.mark(session, it, HERE));
      a.sync();
      Patience.until("all is sent", a::unsettled, it -> it == 0);
      a.offline();
      students.subList(4, 6).forEach(it -> a.mark(session, it, HERE));
      var admin = new AdminProcess(world);
      var device = admin.newestDevice(organisation, "North");
      admin.succeeds("device", "anchor", device, anchor, "--organisation", organisation.id());

      assertEquals(0, verify(world, a, anchor), () -> said);
      assertTrue(said.contains("journal-1  INTACT"), said);
      assertTrue(said.contains("the centre held the same up to operation"), said);

      a.kill();
      Files.write(journal(a), early);
      assertEquals(1, verify(world, a, anchor), () -> said);
      assertTrue(said.contains("CUT"), said);
    }
  }

  private int verify(World world, Desk desk, Path anchor) throws IOException {
    var words = List.of("journal", desk.data().toString(), "--anchor", anchor.toString());
    var process =
        JavaProcess.start(
            "verify", world.fresh("verify"), DaybookVerify.class.getName(), words, Map.of());
    try (process;
        var out = process.process().getInputStream()) {
      said = new String(out.readAllBytes(), UTF_8);
      return process.awaitEnd(LONGEST);
    }
  }

  private static Path journal(Desk desk) {
    return desk.data().resolve("journal-1");
  }
}
