using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "IssuingOffice",
                table: "Bureaus",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MoreCopies",
                table: "Bureaus",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ReplyFormat",
                table: "Bureaus",
                type: "TEXT",
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
