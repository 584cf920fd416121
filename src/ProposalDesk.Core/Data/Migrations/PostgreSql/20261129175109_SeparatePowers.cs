using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SeparatePowers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "DraftedBy",
                table: "Reports",
                newName: "Drafters");

            migrationBuilder.RenameColumn(
                name: "DraftedBy",
                table: "Replies",
                newName: "Drafters");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "StandIns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedById",
                table: "StandIns",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Drafters",
                table: "ReviewStep",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Drafters",
                table: "ReportVersion",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Drafters",
                table: "ReportReview",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Drafters",
                table: "ReplyVersion",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordResetAt",
                table: "AspNetUsers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PasswordResetBy",
                table: "AspNetUsers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_EndsAt",
                table: "SignInSessions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_UserId",
                table: "SignInSessions",
                column: "UserId");

            // Reviews under way keep the drafter they were planned with, so that none of them is left without a holder.
            migrationBuilder.Sql("""UPDATE "ReviewStep" SET "Drafters" = (SELECT '[{"UserId":' || "ReviewStep"."DraftedById" || ',"Name":' || to_json(r."Drafters")::text || '}]' FROM "Replies" r WHERE r."Id" = "ReviewStep"."ReplyId");""");
            migrationBuilder.Sql("""UPDATE "ReportReview" SET "Drafters" = (SELECT '[{"UserId":' || "ReportReview"."DraftedById" || ',"Name":' || to_json(r."Drafters")::text || '}]' FROM "Reports" r WHERE r."Id" = "ReportReview"."ReportId");""");

            // Whoever began, saved or handed on a letter so far counts as having written in it.
            migrationBuilder.Sql("""
                UPDATE "Replies" SET "Drafters" = (
                    SELECT '[' || string_agg('{"UserId":' || w.id || ',"Name":' || to_json(w.name)::text || '}', ',') || ']'
                    FROM (
                        SELECT "Replies"."DraftedById" AS id, "Replies"."Drafters" AS name
                        UNION SELECT "Replies"."LastSavedById", "Replies"."LastSavedBy"
                        UNION SELECT v."SavedById", v."SavedBy" FROM "ReplyVersion" v WHERE v."ReplyId" = "Replies"."Id") w);
                """);
            migrationBuilder.Sql("""
                UPDATE "Reports" SET "Drafters" = (
                    SELECT '[' || string_agg('{"UserId":' || w.id || ',"Name":' || to_json(w.name)::text || '}', ',') || ']'
                    FROM (
                        SELECT "Reports"."DraftedById" AS id, "Reports"."Drafters" AS name
                        UNION SELECT "Reports"."LastSavedById", "Reports"."LastSavedBy") w);
                """);
            migrationBuilder.Sql("""UPDATE "ReplyVersion" SET "Drafters" = '[{"UserId":' || "SavedById" || ',"Name":' || to_json("SavedBy")::text || '}]';""");

            // What an administrator named for somebody else waits for that person or the Director from now on.
            migrationBuilder.Sql("""UPDATE "StandIns" SET "ConfirmedAt" = "CreatedAt", "ConfirmedById" = "CreatedById" WHERE "CreatedById" = "ForUserId";""");

            migrationBuilder.DropColumn(
                name: "DraftedById",
                table: "ReviewStep");

            migrationBuilder.DropColumn(
                name: "DraftedById",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "DraftedById",
                table: "ReportReview");

            migrationBuilder.DropColumn(
                name: "DraftedById",
                table: "Replies");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "StandIns");

            migrationBuilder.DropColumn(
                name: "ConfirmedById",
                table: "StandIns");

            migrationBuilder.DropColumn(
                name: "Drafters",
                table: "ReviewStep");

            migrationBuilder.DropColumn(
                name: "Drafters",
                table: "ReportVersion");

            migrationBuilder.DropColumn(
                name: "Drafters",
                table: "ReportReview");

            migrationBuilder.DropColumn(
                name: "Drafters",
                table: "ReplyVersion");

            migrationBuilder.DropColumn(
                name: "PasswordResetAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "PasswordResetBy",
                table: "AspNetUsers");

            migrationBuilder.RenameColumn(
                name: "Drafters",
                table: "Reports",
                newName: "DraftedBy");

            migrationBuilder.RenameColumn(
                name: "Drafters",
                table: "Replies",
                newName: "DraftedBy");

            migrationBuilder.AddColumn<long>(
                name: "DraftedById",
                table: "ReviewStep",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DraftedById",
                table: "Reports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DraftedById",
                table: "ReportReview",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DraftedById",
                table: "Replies",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);
        }
    }
}
