using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "FeedbackAnswer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Replaces",
                table: "Delivery",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckOutAt",
                table: "Delivery",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutBy",
                table: "Delivery",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckOutReason",
                table: "Delivery",
                type: "TEXT",
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
