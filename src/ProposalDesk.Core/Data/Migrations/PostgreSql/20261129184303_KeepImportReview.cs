using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class KeepImportReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Review",
                table: "ImportBatches",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReviewVersion",
                table: "ImportBatches",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAt",
                table: "ImportBatches",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewedBy",
                table: "ImportBatches",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Review",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "ReviewVersion",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "ReviewedAt",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "ReviewedBy",
                table: "ImportBatches");
        }
    }
}
