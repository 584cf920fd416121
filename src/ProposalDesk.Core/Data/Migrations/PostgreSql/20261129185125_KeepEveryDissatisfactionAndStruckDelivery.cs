using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class KeepEveryDissatisfactionAndStruckDelivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AfterLetter",
                table: "FeedbackAnswer",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "FeedbackAnswer",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Replaces",
                table: "Delivery",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckOutAt",
                table: "Delivery",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutBy",
                table: "Delivery",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutReason",
                table: "Delivery",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_Replaces",
                table: "Delivery",
                column: "Replaces",
                filter: "\"Replaces\" IS NOT NULL");

            migrationBuilder.Sql(AnswersOfEarlierCases.AfterLetter);
            migrationBuilder.Sql(AnswersOfEarlierCases.DecidedOn);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Delivery_Replaces",
                table: "Delivery");

            migrationBuilder.DropColumn(
                name: "AfterLetter",
                table: "FeedbackAnswer");

            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "FeedbackAnswer");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Delivery");

            migrationBuilder.DropColumn(
                name: "StruckOutAt",
                table: "Delivery");

            migrationBuilder.DropColumn(
                name: "StruckOutBy",
                table: "Delivery");

            migrationBuilder.DropColumn(
                name: "StruckOutReason",
                table: "Delivery");
        }
    }
}
