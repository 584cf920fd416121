using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddOutboxDelivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClaimedUntil",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DeadlineId",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextAttemptAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OriginalId",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Problem",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Outbox",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Sent");

            // Letters that were not posted yet still wait; everything else has been shown or sent.
            migrationBuilder.Sql("""UPDATE "Outbox" SET "State" = 'Waiting' WHERE "Channel" = 'Print' AND "DoneAt" IS NULL;""");

            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MailIsOff",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeadlineId",
                table: "Outbox",
                column: "DeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OriginalId",
                table: "Outbox",
                column: "OriginalId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Channel",
                table: "Outbox",
                columns: new[] { "State", "Channel" });

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_Deadlines_DeadlineId",
                table: "Outbox",
                column: "DeadlineId",
                principalTable: "Deadlines",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_Outbox_OriginalId",
                table: "Outbox",
                column: "OriginalId",
                principalTable: "Outbox",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_Deadlines_DeadlineId",
                table: "Outbox");

            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_Outbox_OriginalId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeadlineId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_OriginalId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_State_Channel",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ClaimedUntil",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "DeadlineId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "NextAttemptAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "OriginalId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Problem",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "MailIsOff",
                table: "AspNetUsers");
        }
    }
}
