using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CountFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Adoption",
                table: "SuggestionItem",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnsweredOn",
                table: "SuggestionItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsImplemented",
                table: "SuggestionItem",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MarkedBy",
                table: "SuggestionItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MarkedNote",
                table: "SuggestionItem",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MarkedOn",
                table: "SuggestionItem",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsLatestRating",
                table: "Sheets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Rating",
                table: "Sheets",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasMetFaceToFace",
                table: "Proposals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            foreach (var statement in FiguresOfEarlierCases.Statements)
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Adoption",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "AnsweredOn",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "IsImplemented",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "MarkedBy",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "MarkedNote",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "MarkedOn",
                table: "SuggestionItem");

            migrationBuilder.DropColumn(
                name: "IsLatestRating",
                table: "Sheets");

            migrationBuilder.DropColumn(
                name: "Rating",
                table: "Sheets");

            migrationBuilder.DropColumn(
                name: "HasMetFaceToFace",
                table: "Proposals");
        }
    }
}
