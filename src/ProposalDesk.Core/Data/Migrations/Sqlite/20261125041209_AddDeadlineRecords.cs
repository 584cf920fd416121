using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDeadlineRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Deadlines_Proposals_ProposalId",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_DueOn",
                table: "Deadlines");

            migrationBuilder.AddColumn<int>(
                name: "ExtensionMaxMonths",
                table: "HandlingYears",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

            migrationBuilder.AlterColumn<long>(
                name: "ProposalId",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<bool>(
                name: "IsPaused",
                table: "Deadlines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PausedDays",
                table: "Deadlines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleKind",
                table: "Deadlines",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Clerk");

            migrationBuilder.AddColumn<long>(
                name: "ResponsibleSectionId",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ResponsibleText",
                table: "Deadlines",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ResponsibleUserId",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Roll",
                table: "Deadlines",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "KeepsItsDate");

            migrationBuilder.AddColumn<long>(
                name: "StatutoryDeadlineId",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupersededById",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettledOn",
                table: "Commitment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DayRuns",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    Messages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayRuns", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeadlineId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<long>(type: "INTEGER", nullable: true),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsChaser = table.Column<bool>(type: "INTEGER", nullable: false),
                    Chaser = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineReminders_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExtensionRequest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OldDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NewDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    IsAfterCompletion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeaderDecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeaderName = table.Column<string>(type: "TEXT", nullable: true),
                    LeaderNote = table.Column<string>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentAs = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionNote = table.Column<string>(type: "TEXT", nullable: true),
                    GrantedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProposalId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtensionRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExtensionRequest_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobLease",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLease", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ReminderRule",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DaysBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RepeatWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    HeadFromChaser = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaderFromChaser = table.Column<int>(type: "INTEGER", nullable: false),
                    HandlingYearId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReminderRule_HandlingYears_HandlingYearId",
                        column: x => x.HandlingYearId,
                        principalTable: "HandlingYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_DueOn",
                table: "Deadlines",
                column: "DueOn",
                filter: "\"MetOn\" IS NULL AND \"SupersededAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_StatutoryDeadlineId",
                table: "Deadlines",
                column: "StatutoryDeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_SupersededById",
                table: "Deadlines",
                column: "SupersededById");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineReminders_DeadlineId_Rung",
                table: "DeadlineReminders",
                columns: new[] { "DeadlineId", "Rung" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineReminders_On",
                table: "DeadlineReminders",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineReminders_ProposalId",
                table: "DeadlineReminders",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequest_ProposalId",
                table: "ExtensionRequest",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderRule_HandlingYearId",
                table: "ReminderRule",
                column: "HandlingYearId");

            migrationBuilder.AddForeignKey(
                name: "FK_Deadlines_Deadlines_SupersededById",
                table: "Deadlines",
                column: "SupersededById",
                principalTable: "Deadlines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Deadlines_Proposals_ProposalId",
                table: "Deadlines",
                column: "ProposalId",
                principalTable: "Proposals",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Deadlines_StatutoryDeadline_StatutoryDeadlineId",
                table: "Deadlines",
                column: "StatutoryDeadlineId",
                principalTable: "StatutoryDeadline",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Rows from before: limits in working days end on one; years get the ladder that new years begin with.
            migrationBuilder.Sql("""update "Deadlines" set "Roll" = 'EndsOnWorkingDay' where "Unit" = 'WorkingDay';""");
            foreach (var (kind, days) in new[]
            {
                ("Case", "7,2,0"), ("Acceptance", "2,0"), ("FirstContact", "2,0"), ("SectionOpinion", "2,0"), ("Internal", "2,0"), ("FirstDraft", "2,0"),
                ("ReviewStep", "2,0"), ("Feedback", "2,0"), ("Commitment", "7,2,0"), ("Supervision", "2,0"), ("Statutory", "7,2,0"),
            })
            {
                migrationBuilder.Sql($"""
                    insert into "ReminderRule" ("Kind", "DaysBefore", "RepeatWorkingDays", "HeadFromChaser", "LeaderFromChaser", "HandlingYearId")
                    select '{kind}', '{days}', 2, 1, 2, "Id" from "HandlingYears";
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Deadlines_Deadlines_SupersededById",
                table: "Deadlines");

            migrationBuilder.DropForeignKey(
                name: "FK_Deadlines_Proposals_ProposalId",
                table: "Deadlines");

            migrationBuilder.DropForeignKey(
                name: "FK_Deadlines_StatutoryDeadline_StatutoryDeadlineId",
                table: "Deadlines");

            migrationBuilder.DropTable(
                name: "DayRuns");

            migrationBuilder.DropTable(
                name: "DeadlineReminders");

            migrationBuilder.DropTable(
                name: "ExtensionRequest");

            migrationBuilder.DropTable(
                name: "JobLease");

            migrationBuilder.DropTable(
                name: "ReminderRule");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_DueOn",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_StatutoryDeadlineId",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_SupersededById",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "ExtensionMaxMonths",
                table: "HandlingYears");

            migrationBuilder.DropColumn(
                name: "IsPaused",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "PausedDays",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "ResponsibleKind",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "ResponsibleSectionId",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "ResponsibleText",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "ResponsibleUserId",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "Roll",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "StatutoryDeadlineId",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "SupersededById",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "Commitment");

            migrationBuilder.AlterColumn<long>(
                name: "ProposalId",
                table: "Deadlines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_DueOn",
                table: "Deadlines",
                column: "DueOn");

            migrationBuilder.AddForeignKey(
                name: "FK_Deadlines_Proposals_ProposalId",
                table: "Deadlines",
                column: "ProposalId",
                principalTable: "Proposals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
