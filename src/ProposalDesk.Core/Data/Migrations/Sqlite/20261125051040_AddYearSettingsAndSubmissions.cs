using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddYearSettingsAndSubmissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Submission_StatutoryDeadlineId",
                table: "Submission");

            migrationBuilder.AddColumn<long>(
                name: "DocumentId",
                table: "Submission",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvidenceFileId",
                table: "Submission",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "Submission",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckOutAt",
                table: "Submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutBy",
                table: "Submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutReason",
                table: "Submission",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MetOn",
                table: "StatutoryDeadline",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenCasesAllowedAt",
                table: "StatutoryDeadline",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenCasesAllowedBy",
                table: "StatutoryDeadline",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenCasesReason",
                table: "StatutoryDeadline",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecipientNames",
                table: "StatutoryDeadline",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "市政府办公室、市政协提案委");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "StatutoryDeadline",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "DueAfterCompletionReason",
                table: "Proposals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopiedFrom",
                table: "HandlingYears",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "HandlingYears",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Dates that both offices have already, and who recorded it.
            migrationBuilder.Sql("""
                update "Submission" set "RecordedBy" = coalesce((select u."DisplayName" from "AspNetUsers" u where u."Id" = "Submission"."RecordedById"), '')
                """);
            migrationBuilder.Sql("""
                update "StatutoryDeadline" set "MetOn" = (select max(s."SubmittedOn") from "Submission" s where s."StatutoryDeadlineId" = "StatutoryDeadline"."Id")
                where 2 <= (select count(distinct s."Recipient") from "Submission" s where s."StatutoryDeadlineId" = "StatutoryDeadline"."Id")
                """);

            migrationBuilder.CreateTable(
                name: "ReviewRoute",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StepNames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HandlingYearId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRoute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRoute_HandlingYears_HandlingYearId",
                        column: x => x.HandlingYearId,
                        principalTable: "HandlingYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatutoryEvent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    IsRefusal = table.Column<bool>(type: "INTEGER", nullable: false),
                    StatutoryDeadlineId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatutoryEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatutoryEvent_StatutoryDeadline_StatutoryDeadlineId",
                        column: x => x.StatutoryDeadlineId,
                        principalTable: "StatutoryDeadline",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submission_DocumentId",
                table: "Submission",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Submission_EvidenceFileId",
                table: "Submission",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Submission_StatutoryDeadlineId_Recipient",
                table: "Submission",
                columns: new[] { "StatutoryDeadlineId", "Recipient" },
                unique: true,
                filter: "\"StruckOutAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRoute_HandlingYearId",
                table: "ReviewRoute",
                column: "HandlingYearId");

            migrationBuilder.CreateIndex(
                name: "IX_StatutoryEvent_StatutoryDeadlineId",
                table: "StatutoryEvent",
                column: "StatutoryDeadlineId");

            migrationBuilder.AddForeignKey(
                name: "FK_Submission_Files_DocumentId",
                table: "Submission",
                column: "DocumentId",
                principalTable: "Files",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Submission_Files_EvidenceFileId",
                table: "Submission",
                column: "EvidenceFileId",
                principalTable: "Files",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Submission_Files_DocumentId",
                table: "Submission");

            migrationBuilder.DropForeignKey(
                name: "FK_Submission_Files_EvidenceFileId",
                table: "Submission");

            migrationBuilder.DropTable(
                name: "ReviewRoute");

            migrationBuilder.DropTable(
                name: "StatutoryEvent");

            migrationBuilder.DropIndex(
                name: "IX_Submission_DocumentId",
                table: "Submission");

            migrationBuilder.DropIndex(
                name: "IX_Submission_EvidenceFileId",
                table: "Submission");

            migrationBuilder.DropIndex(
                name: "IX_Submission_StatutoryDeadlineId_Recipient",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "DocumentId",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "EvidenceFileId",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "StruckOutAt",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "StruckOutBy",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "StruckOutReason",
                table: "Submission");

            migrationBuilder.DropColumn(
                name: "MetOn",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "OpenCasesAllowedAt",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "OpenCasesAllowedBy",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "OpenCasesReason",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "RecipientNames",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "StatutoryDeadline");

            migrationBuilder.DropColumn(
                name: "DueAfterCompletionReason",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "CopiedFrom",
                table: "HandlingYears");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "HandlingYears");

            migrationBuilder.CreateIndex(
                name: "IX_Submission_StatutoryDeadlineId",
                table: "Submission",
                column: "StatutoryDeadlineId");
        }
    }
}
