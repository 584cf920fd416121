using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
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

            migrationBuilder.AlterColumn<string>(
                name: "Evidence",
                table: "Submission",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<long>(
                name: "DocumentId",
                table: "Submission",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvidenceFileId",
                table: "Submission",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "Submission",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckOutAt",
                table: "Submission",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutBy",
                table: "Submission",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutReason",
                table: "Submission",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MetOn",
                table: "StatutoryDeadline",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenCasesAllowedAt",
                table: "StatutoryDeadline",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenCasesAllowedBy",
                table: "StatutoryDeadline",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenCasesReason",
                table: "StatutoryDeadline",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecipientNames",
                table: "StatutoryDeadline",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "市政府办公室、市政协提案委");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "StatutoryDeadline",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "DueAfterCompletionReason",
                table: "Proposals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopiedFrom",
                table: "HandlingYears",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "HandlingYears",
                type: "bigint",
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StepNames = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    HandlingYearId = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<long>(type: "bigint", nullable: false),
                    ActorName = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    IsRefusal = table.Column<bool>(type: "boolean", nullable: false),
                    StatutoryDeadlineId = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "Evidence",
                table: "Submission",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200);

            migrationBuilder.CreateIndex(
                name: "IX_Submission_StatutoryDeadlineId",
                table: "Submission",
                column: "StatutoryDeadlineId");
        }
    }
}
