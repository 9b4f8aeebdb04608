package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The folder that a former release left behind (journal, replica and key, as bytes of that
/// release), opened by the present program: what was not sent is sent.
@ExtendWith(WorldExtension.class)
class FormerDeskIT {
  private static final Mark LATE = new Mark("LATE", 7);

  /// Of a program whose replica knew no pulls in slices yet; three marks not sent.
  private static final String KEPT = "/former-desks/before-slices.zip";

  private static final UUID DEVICE = UUID.fromString("01a1feff-1b89-7be5-90ba-51478bd90bf1");
  private static final String PUBLIC_KEY =
      "302a300506032b6570032100"
          + "700d4c25886816910c6ae27c28d1d4740d748e2f15f4b351cb5058c5f3ec3601";

  @Test
  void whatAFormerProgramCapturedArrivesAfterTheUpgrade(World world) throws Exception {
    FormerDesk.found(world);
    FormerDesk.enrolled(world, DEVICE, HexFormat.of().parseHex(PUBLIC_KEY));
    var folder = world.fresh("former-desk");
    FormerDesk.layOut(KEPT, folder);

    try (var desk = Desk.upgraded("former", folder, world.server())) {
      Patience.until("all was sent", () -> desk.status().path("toSend").asInt(-1), it -> it == 0);
      desk.sync();
      desk.signIn(FormerDesk.SIGN_IN_NAME, FormerDesk.PASSWORD);
      var marked = "select count(*) from attendance_mark where session_id = ?::uuid and counts";
      assertEquals(List.of("3"), world.query(marked, FormerDesk.SESSION.toString()));
      var register = desk.register(FormerDesk.SESSION);
      assertEquals(LATE, register.get(FormerDesk.STUDENTS.getFirst()));
      desk.mark(FormerDesk.SESSION, FormerDesk.STUDENTS.getLast(), LATE);
      desk.sync();
      assertEquals(List.of("4"), world.query(marked, FormerDesk.SESSION.toString()));
      assertEquals(List.of(), desk.attention());
    }
  }

  /// Writes what the next release is to keep, when this one is released.
  @Tag("slow")
  @Test
  void thisReleasesFolderCanBeKept(World world) throws Exception {
    var kept = Path.of("target", "former-desk.zip");
    FormerDesk.found(world);
    var folder = world.fresh("desk-to-keep");
    var code =
        world
            .administration()
            .activationCodes()
            .create(
                FormerDesk.organisation(), FormerDesk.branch(), "Former desk", Duration.ofHours(1))
            .shown();
    try (var desk = Desk.start("former", folder)) {
      desk.expectOk(
          Desk.request("enrol").put("server", world.server().toString()).put("code", code));
      desk.sync();
      desk.signIn(FormerDesk.SIGN_IN_NAME, FormerDesk.PASSWORD);
      desk.offline();
      FormerDesk.STUDENTS
          .subList(0, 3)
          .forEach(student -> desk.mark(FormerDesk.SESSION, student, LATE));
      desk.expectOk(Desk.request("quit"));
      Patience.until("it has ended", () -> desk.process().process().isAlive(), it -> !it);
    }
    FormerDesk.keep(folder, kept);
    var device =
        world.query(
            "select device_id || ' ' || encode(public_key, 'hex') from device_key"
                + " where organisation_id = ?::uuid and public_key is not null"
                + " order by device_id desc limit 1",
            FormerDesk.organisation().toString());
    Files.writeString(Path.of("target", "former-desk.txt"), device.getFirst());
    assertTrue(Files.size(kept) > 0);
  }
}
