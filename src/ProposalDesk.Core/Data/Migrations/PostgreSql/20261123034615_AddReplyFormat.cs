using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddReplyFormat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FileMark",
                table: "Bureaus",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "IssuingOffice",
                table: "Bureaus",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MoreCopies",
                table: "Bureaus",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReplyFormat",
                table: "Bureaus",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "Letter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FileMark",
                table: "Bureaus");

            migrationBuilder.DropColumn(
                name: "IssuingOffice",
                table: "Bureaus");

            migrationBuilder.DropColumn(
                name: "MoreCopies",
                table: "Bureaus");

            migrationBuilder.DropColumn(
                name: "ReplyFormat",
                table: "Bureaus");
        }
    }
}
