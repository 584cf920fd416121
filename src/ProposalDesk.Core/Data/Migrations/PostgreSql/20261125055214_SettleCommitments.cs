using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SettleCommitments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EvidenceFileId",
                table: "Commitment",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SettledBy",
                table: "Commitment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SettledNote",
                table: "Commitment",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EvidenceFileId",
                table: "Commitment");

            migrationBuilder.DropColumn(
                name: "SettledBy",
                table: "Commitment");

            migrationBuilder.DropColumn(
                name: "SettledNote",
                table: "Commitment");
        }
    }
}
